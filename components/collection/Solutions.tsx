import { useTranslations } from 'next-intl';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { ProposalDrawing } from '#components/drawing/ProposalDrawing.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** What has been proposed, from what leaves encryption alone to what changes it most; for and against side by side. */
export function Solutions({ collection }: { collection: Collection<'solutions'> }) {
  const t = useTranslations('solutions');
  const all = useTranslations();
  const { facts, words, locale } = collection;
  const Views = ({ views }: { views: readonly string[] }) =>
    views.length > 0 && (
      <p className="from">
        {all('nav.views')}: <ViewLinks views={views} locale={locale} />
      </p>
    );
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <Drawing of="detection" />
      <CollectionFrame collection={collection} path="/solutions">
        {facts.solutions.map(({ id, touches, at, carried, sources, supportedBy = [], answeredBy = [] }) => {
          const word = words.solutions[id];
          if (!word) return null;
          return (
            <section key={id} id={id} className="view with-margin" aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{word.title}</h2>
              <p className="when">{words.touches[touches]}</p>
              <p>{word.what}</p>
              <div className="margin">
                <ProposalDrawing at={at} carried={carried} locale={locale} />
              </div>
              <p>
                {t('proposedBy')}: {word.proposedBy}
              </p>
              <div className="sides">
                <div>
                  <h3>{t('for')}</h3>
                  <p>{word.for}</p>
                  <Views views={supportedBy} />
                </div>
                <div>
                  <h3>{t('against')}</h3>
                  <p>{word.against}</p>
                  <Views views={answeredBy} />
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
