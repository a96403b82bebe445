import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { HelpChecked } from './HelpChecked.tsx';
import { HelpEntry } from './HelpEntry.tsx';
import { HelpNeeds } from './HelpNeeds.tsx';
import { HelpNumbers } from './HelpNumbers.tsx';
import { usePlacesByName } from './usePlacesByName.ts';

/** Where to turn to, by country: first the number for danger, then who helps; what helps everywhere comes last. */
export function HelpDirectory({ page }: { page: CollectionPage<'helplines'> }) {
  const t = useTranslations('helpPage');
  return usePlacesByName(page).map(({ name, ...place }) => (
    <section key={place.code} id={place.code} className="place" aria-labelledby={`${place.code}-name`}>
      <h2 id={`${place.code}-name`}>{name}</h2>
      {place.emergency && (
        <div className="emergency">
          <p>{t('emergency')}</p>
          <HelpNumbers numbers={place.emergency.numbers} />
        </div>
      )}
      <HelpNeeds place={place} name={name} />
      <ul className="helplines">
        {place.entries.map((entry) => (
          <li key={entry.id} id={entry.id} data-need={entry.needs.join(' ')}>
            <HelpEntry entry={entry} locale={page.locale} />
            <HelpChecked as="checked" entry={entry} locale={page.locale} />
          </li>
        ))}
      </ul>
      {place.emergency && <HelpChecked as="emergencyChecked" entry={place.emergency} locale={page.locale} />}
    </section>
  ));
}
