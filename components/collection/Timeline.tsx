import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Collection } from '#content/collection.ts';
import { regions, themes } from '#content/schema/timeline.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { Filter } from './Filter.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';

/** What happened when: a list that reads as a list, drawn as a line, by year; filtered by theme or region. */
export function Timeline({ collection }: { collection: Collection<'timeline'> }) {
  const t = useTranslations('timeline');
  const { facts, words, locale } = collection;
  const years = [...new Set(facts.entries.map((entry) => entry.date.slice(0, 4)))];
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <div className="filters">
        <Filter
          name="theme"
          legend={t('byTheme')}
          all={t('all')}
          options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
        <Filter
          name="region"
          legend={t('byRegion')}
          all={t('all')}
          options={regions.map((value) => ({ value, label: t(`region.${value}`) }))}
        />
      </div>
      <CollectionFrame collection={collection} path="/timeline">
        {years
          .map((year) => ({ year, entries: facts.entries.filter((entry) => entry.date.startsWith(year)) }))
          .map(({ year, entries }) => (
            <section key={year} className="year" aria-labelledby={`y${year}`} {...markedFor(entries)}>
              <h2 id={`y${year}`}>{year}</h2>
              <ol className="events">
                {entries.map((entry) => (
                  <TimelineEntry key={entry.id} entry={entry} words={words} locale={locale} />
                ))}
              </ol>
            </section>
          ))}
      </CollectionFrame>
    </>
  );
}

/** What a year is filtered by: a year in which nothing is left is not shown. */
const markedFor = (entries: readonly { themes: readonly string[]; regions: readonly string[] }[]) => ({
  'data-theme': [...new Set(entries.flatMap(({ themes }) => themes))].join(' '),
  'data-region': [...new Set(entries.flatMap(({ regions }) => regions))].join(' '),
});
