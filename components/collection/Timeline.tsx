import type { CollectionPage } from '#content/collectionPage.ts';
import { TimelineEntry } from './TimelineEntry.tsx';

/** What happened when: a list that reads as a list, drawn as a line, by year. */
export function Timeline({ page: { entries, locale } }: { page: CollectionPage<'timeline'> }) {
  const byYear = Map.groupBy(entries, ({ date }) => date.slice(0, 4));
  return [...byYear].map(([year, events]) => (
    <section key={year} className="year" aria-labelledby={`y${year}`} {...markedFor(events)}>
      <h2 id={`y${year}`}>{year}</h2>
      <ol className="events">
        {events.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} locale={locale} />
        ))}
      </ol>
    </section>
  ));
}

/** What a year is filtered by: a year in which nothing is left is not shown. */
const markedFor = (entries: readonly { themes: readonly string[]; regions: readonly string[] }[]) => ({
  'data-theme': [...new Set(entries.flatMap(({ themes }) => themes))].join(' '),
  'data-region': [...new Set(entries.flatMap(({ regions }) => regions))].join(' '),
});
