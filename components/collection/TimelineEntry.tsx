import type { CollectionPage } from '#content/collectionPage.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceLinks } from './SourceLinks.tsx';

type Props = { entry: CollectionPage<'timeline'>['entries'][number]; locale: Locale };

/** What happened on a day: on the line of time, with its note and sources beside it. */
export function TimelineEntry({ entry: { id, label, date, fact, note, themes, regions, sources }, locale }: Props) {
  return (
    <li id={id} className="with-margin" data-theme={themes.join(' ')} data-region={regions.join(' ')}>
      <h3>{label}</h3>
      <p className="when">
        <time dateTime={date}>{writeDate(date, locale)}</time>
      </p>
      <p>{fact}</p>
      <div className="margin">
        {note && <p className="hint">{note}</p>}
        <SourceLinks sources={sources} locale={locale} />
      </div>
    </li>
  );
}
