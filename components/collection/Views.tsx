import type { CollectionPage } from '#content/collectionPage.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { ViewEntry } from './ViewEntry.tsx';

/** What all sides share, then the views, each at its strongest, with the strongest answer beside it. */
export function Views({ page: { intro, views, locale, contentLocale } }: { page: CollectionPage<'viewpoints'> }) {
  return (
    <>
      <section aria-labelledby="common">
        <h2 id="common">{intro.title}</h2>
        <ul>
          {intro.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <SourceLinks sources={intro.sources} locale={locale} />
      </section>
      {views.map((view) => (
        <ViewEntry key={view.id} view={view} locale={locale} contentLocale={contentLocale} />
      ))}
    </>
  );
}
