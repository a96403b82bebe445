import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Collection } from '#content/collection.ts';
import { purposes } from '#content/schema/helplines.ts';
import { pathIn } from '#i18n/address.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { Filter } from './Filter.tsx';
import { HelpEntry } from './HelpEntry.tsx';

/** Where to turn to: what to know first, then by country and by need. */
export function HelpDirectory({ collection }: { collection: Collection<'helplines'> }) {
  const t = useTranslations('helpPage');
  const { facts, words, locale } = collection;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = (code: string) => (code === 'INT' ? t('international') : (names.of(code) ?? code));
  const collator = new Intl.Collator(locale);
  const places = [...facts.places].sort(
    (a, b) => Number(b.code === 'INT') - Number(a.code === 'INT') || collator.compare(nameOf(a.code), nameOf(b.code)),
  );
  const needed = purposes.filter((purpose) =>
    places.some((place) => place.entries.some((entry) => entry.purposes.includes(purpose))),
  );
  return (
    <>
      <Heading title={t('title')} lede={words.rules[0]}>
        {words.rules.slice(1).map((rule) => (
          <p key={rule}>{rule}</p>
        ))}
        <p>
          {t('watched')} <a href={pathIn(locale, '/leaving')}>{t('watchedLink')}</a>
        </p>
      </Heading>
      <nav className="places" aria-labelledby="places">
        <h2 id="places" className="label">
          {t('choose')}
        </h2>
        <ul>
          {places.map(({ code }) => (
            <li key={code}>
              <a href={`#${code}`}>{nameOf(code)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Filter
        name="need"
        legend={t('need')}
        all={t('everything')}
        options={needed.map((value) => ({ value, label: words.purposes[value] ?? value }))}
      />
      <CollectionFrame collection={collection} path="/help">
        {places.map((place) => (
          <section key={place.code} id={place.code} className="place" aria-labelledby={`${place.code}-name`}>
            <h2 id={`${place.code}-name`}>{nameOf(place.code)}</h2>
            {place.emergency && (
              <p>
                {t('emergency')}:{' '}
                <a href={`tel:${place.emergency}`}>
                  <bdi dir="ltr">{place.emergency}</bdi>
                </a>
              </p>
            )}
            <ul className="helplines">
              {place.entries.map((entry) => (
                <li key={entry.id} id={entry.id} data-need={entry.purposes.join(' ')}>
                  <HelpEntry entry={entry} words={words} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </CollectionFrame>
    </>
  );
}
