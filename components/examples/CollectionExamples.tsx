import { useTranslations } from 'next-intl';
import { BarList } from '#components/collection/BarList.tsx';
import { barsOf } from '#components/collection/bars.ts';
import { HelpEntry } from '#components/collection/HelpEntry.tsx';
import { TaggedEntry } from '#components/collection/TaggedEntry.tsx';
import { TimelineEntry } from '#components/collection/TimelineEntry.tsx';
import { ViewEntry } from '#components/collection/ViewEntry.tsx';
import { readCollection } from '#content/collection.ts';
import { taggedThings } from '#content/tagged.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** Entries of the collections: bars, what happened when, two sides beside each other, a place to turn to, what is found under a topic. */
export function CollectionExamples({ locale }: { locale: Locale }) {
  const t = useTranslations('examples');
  const figures = readCollection('figures', locale);
  const figure = figures.facts.figures.find(({ series }) => series);
  const word = figure && figures.words.figures[figure.id];
  const timeline = readCollection('timeline', locale);
  const views = readCollection('viewpoints', locale);
  const helplines = readCollection('helplines', locale);
  const [helpline] = helplines.facts.places.flatMap(({ entries }) => entries);
  const things = taggedThings(locale).filter(({ group }) => group === 'positions');
  return (
    <>
      <h2 id="bars">{t('bars')}</h2>
      {figure && word && (
        <div className="collection">
          <BarList bars={barsOf(figure, word)} unit={word.unit} locale={figures.contentLocale} />
        </div>
      )}
      <h2 id="timeline">{t('timeline')}</h2>
      <div className="collection" {...inLanguage(timeline.contentLocale, locale)}>
        <ol className="events">
          {timeline.facts.entries.slice(0, 2).map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} words={timeline.words} locale={locale} />
          ))}
        </ol>
      </div>
      <h2 id="sides">{t('sides')}</h2>
      <div className="collection" {...inLanguage(views.contentLocale, locale)}>
        {views.facts.views.slice(0, 1).map((view) => (
          <ViewEntry key={view.id} view={view} collection={views} claims={[]} />
        ))}
      </div>
      <h2 id="entries">{t('entries')}</h2>
      {helpline && (
        <div className="collection" {...inLanguage(helplines.contentLocale, locale)}>
          <ul className="helplines">
            <li>
              <HelpEntry entry={helpline} words={helplines.words} locale={locale} />
            </li>
          </ul>
        </div>
      )}
      <div className="tagged">
        <ul>
          {things.slice(0, 1).map((thing) => (
            <TaggedEntry key={thing.path} thing={thing} locale={locale} />
          ))}
        </ul>
      </div>
    </>
  );
}
