import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { regions, themes } from '#content/schema/timeline.ts';
import { writeDate } from '#i18n/dates.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { Filter } from './Filter.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** What happened when: a list that reads as a list, drawn as a line, by year; filtered by theme or region. */
export function Timeline({ collection }: { collection: Collection<'timeline'> }) {
  const t = useTranslations('timeline');
  const { facts, words, locale } = collection;
  const years = [...new Set(facts.entries.map((entry) => entry.date.slice(0, 4)))];
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <div className="filters">
        <Filter name="theme" legend={t('byTheme')} all={t('all')} options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))} />
        <Filter name="region" legend={t('byRegion')} all={t('all')} options={regions.map((value) => ({ value, label: t(`region.${value}`) }))} />
      </div>
      <CollectionFrame collection={collection} path="/timeline">
        {years.map((year) => (
          <section key={year} className="year" aria-labelledby={`y${year}`}>
            <h2 id={`y${year}`}>{year}</h2>
            <ol className="events">
              {facts.entries
                .filter((entry) => entry.date.startsWith(year))
                .map((entry) => {
                  const { label, fact, note } = words.entries[entry.id] ?? { label: entry.id, fact: '' };
                  return (
                    <li key={entry.id} id={entry.id} className="with-margin" data-theme={entry.themes.join(' ')} data-region={entry.regions.join(' ')}>
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
                })}
            </ol>
          </section>
        ))}
      </CollectionFrame>
    </>
  );
}
