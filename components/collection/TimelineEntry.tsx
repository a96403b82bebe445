import { publishersOf } from '#content/library.ts';
import type { Facts, Words } from '#content/schema/collections.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceLinks } from './SourceLinks.tsx';

type Props = { entry: Facts<'timeline'>['entries'][number]; words: Words<'timeline'>; locale: Locale };

/** What happened on a day: on the line of time, with its note and sources beside it. */
export function TimelineEntry({ entry, words, locale }: Props) {
  const { label, fact, note } = words.entries[entry.id] ?? { label: entry.id, fact: '' };
  return (
    <li id={entry.id} className="with-margin" data-theme={entry.themes.join(' ')} data-region={entry.regions.join(' ')}>
      <h3>{label}</h3>
      <p className="when">
        <time dateTime={entry.date}>{writeDate(entry.date, locale)}</time>
      </p>
      <p>{fact}</p>
      <div className="margin">
        {note && <p className="hint">{note}</p>}
        <SourceLinks ids={publishersOf(entry.sources)} locale={locale} />
      </div>
    </li>
  );
}
