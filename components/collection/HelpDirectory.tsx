import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { HelpEntry } from './HelpEntry.tsx';
import { usePlacesByName } from './usePlacesByName.ts';

/** Where to turn to, by country. */
export function HelpDirectory({ page }: { page: CollectionPage<'helplines'> }) {
  const t = useTranslations('helpPage');
  return usePlacesByName(page).map(({ code, name, emergency, entries }) => (
    <section key={code} id={code} className="place" aria-labelledby={`${code}-name`}>
      <h2 id={`${code}-name`}>{name}</h2>
      {emergency && (
        <p>
          {t('emergency')}:{' '}
          <a href={`tel:${emergency}`}>
            <bdi dir="ltr">{emergency}</bdi>
          </a>
        </p>
      )}
      <ul className="helplines">
        {entries.map((entry) => (
          <li key={entry.id} id={entry.id} data-need={entry.purposes.map(({ purpose }) => purpose).join(' ')}>
            <HelpEntry entry={entry} locale={page.locale} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
