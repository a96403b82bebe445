import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Claim } from '#content/claims.ts';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { ViewEntry } from './ViewEntry.tsx';

/** The views on all sides, each at its strongest, with the strongest answer beside it, and the way to all that it answers. */
export function Views({ collection, claims }: { collection: Collection<'viewpoints'>; claims: readonly Claim[] }) {
  const t = useTranslations('views');
  const { facts, words, locale } = collection;
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <CollectionFrame collection={collection} path="/views">
        <section aria-labelledby="common">
          <h2 id="common">{words.intro.title}</h2>
          <ul>
            {words.intro.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <SourceLinks ids={publishersOf(facts.introSources)} locale={locale} />
        </section>
        {facts.views.map((view) => (
          <ViewEntry key={view.id} view={view} collection={collection} claims={claims} />
        ))}
      </CollectionFrame>
    </>
  );
}
