import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** What has been proposed, from what leaves encryption alone to what changes it most; for and against side by side. */
export function Solutions({ collection }: { collection: Collection<'solutions'> }) {
  const t = useTranslations('solutions');
  const { facts, words, locale } = collection;
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <CollectionFrame collection={collection} path="/solutions">
        {facts.solutions.map(({ id, touches, sources }) => {
          const word = words.solutions[id];
          if (!word) return null;
          return (
            <section key={id} id={id} className="view" aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{word.title}</h2>
              <p className="when">{words.touches[touches]}</p>
              <p>{word.what}</p>
              <p>
                {t('proposedBy')}: {word.proposedBy}
              </p>
              <div className="sides">
                <div>
                  <h3>{t('for')}</h3>
                  <p>{word.for}</p>
                </div>
                <div>
                  <h3>{t('against')}</h3>
                  <p>{word.against}</p>
                </div>
              </div>
              {word.note && <p className="hint">{word.note}</p>}
              <SourceLinks ids={publishersOf(sources)} locale={locale} />
            </section>
          );
        })}
      </CollectionFrame>
    </>
  );
}
