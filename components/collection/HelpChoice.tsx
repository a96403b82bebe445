import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { timeZonesOf } from '#i18n/timeZones.ts';
import { usePlacesByName } from './usePlacesByName.ts';

/**
 * The ways into the directory: to the advice for the most urgent needs, and by a country and a need. They work without script: the style sheet looks at what is chosen, and
 * until a country is, a link leads to each. Script chooses the reader's own country (browser/ownCountry.ts), and tells whoever
 * hears the page how many entries a choice leaves (browser/tellChosen.ts).
 */
export function HelpChoice({ page }: { page: CollectionPage<'helplines'> }) {
  const t = useTranslations('helpPage');
  const places = usePlacesByName(page);
  return (
    <>
      <ul className="urgent">
        {page.advice.map(({ need, title }) => (
          <li key={need}>
            <a href={`#${need}`}>{title}</a>
          </li>
        ))}
      </ul>
      <div className="choices">
        <p>
          <label htmlFor="country">{t('country')}</label>
          <select id="country" autoComplete="off" data-own>
            <option value="">{t('allCountries')}</option>
            {places.map(({ code, name }) => (
              <option key={code} value={code} data-zones={timeZonesOf(code).join(' ') || undefined}>
                {code === 'INT' ? t('elsewhere') : name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="need">{t('need')}</label>
          <select id="need" autoComplete="off">
            <option value="">{t('everything')}</option>
            {page.needs.map(({ need, words }) => (
              <option key={need} value={need}>
                {words}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p className="told" role="status" data-told />
      <nav className="places" aria-labelledby="places">
        <h2 id="places" className="label">
          {t('choose')}
        </h2>
        <ul>
          {places.map(({ code, name }) => (
            <li key={code}>
              <a href={`#${code}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
