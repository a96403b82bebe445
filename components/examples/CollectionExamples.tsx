import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { BarList } from '#components/collection/BarList.tsx';
import { barsOf } from '#components/collection/bars.ts';
import { HelpEntry } from '#components/collection/HelpEntry.tsx';
import { TaggedEntry } from '#components/collection/TaggedEntry.tsx';
import { TimelineEntry } from '#components/collection/TimelineEntry.tsx';
import { ViewEntry } from '#components/collection/ViewEntry.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { Tagged } from '#content/model/tagged.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

export type CollectionSamples = {
  figures: CollectionPage<'figures'>;
  timeline: CollectionPage<'timeline'>;
  views: CollectionPage<'viewpoints'>;
  helplines: CollectionPage<'helplines'>;
  tagged: Tagged;
};

/** Entries of the collections: bars, what happened when, two sides beside each other, a place to turn to, what is found under a topic. */
export function CollectionExamples({ samples, locale }: { samples: CollectionSamples; locale: Locale }) {
  const t = useTranslations('examples');
  const { figures, timeline, views, helplines, tagged } = samples;
  const figure = figures.figures.find(({ series }) => series);
  const [helpline] = helplines.places.flatMap(({ entries }) => entries);
  return (
    <>
      <h2 id="bars">{t('bars')}</h2>
      {figure && (
        <div className="collection">
          <BarList bars={barsOf(figure)} unit={figure.unit} locale={figures.contentLocale} />
        </div>
      )}
      <h2 id="timeline">{t('timeline')}</h2>
      <div className="collection" {...inLanguage(timeline.contentLocale, locale)}>
        <ol className="events">
          {timeline.entries.slice(0, 2).map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} locale={locale} />
          ))}
        </ol>
      </div>
      <h2 id="sides">{t('sides')}</h2>
      <div className="collection" {...inLanguage(views.contentLocale, locale)}>
        {views.views.slice(0, 1).map((view) => (
          <ViewEntry
            key={view.id}
            view={{ ...view, answers: [], supports: [] }}
            locale={locale}
            contentLocale={views.contentLocale}
          />
        ))}
      </div>
      <h2 id="entries">{t('entries')}</h2>
      {helpline && (
        <div className="collection" {...inLanguage(helplines.contentLocale, locale)}>
          <ul className="helplines">
            <li>
              <HelpEntry entry={helpline} locale={locale} />
            </li>
          </ul>
        </div>
      )}
      <div className="tagged" {...part('tagged')}>
        <ul>
          <TaggedEntry thing={tagged} locale={locale} />
        </ul>
      </div>
    </>
  );
}
