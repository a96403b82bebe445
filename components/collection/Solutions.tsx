import { useTranslations } from 'next-intl';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { ProposalDrawing } from '#components/drawing/ProposalDrawing.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { Explained } from '#components/text/Explained.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** What has been proposed, from what leaves encryption alone to what changes it most; for and against side by side. */
export function Solutions({ collection }: { collection: Collection<'solutions'> }) {
  const t = useTranslations('solutions');
  const all = useTranslations();
  const { facts, words, locale, contentLocale } = collection;
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
          const entry = { slug: id, locale, contentLocale };
          return (
            <section key={id} id={id} className="view with-margin" aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{word.title}</h2>
              <p className="when">{words.touches[touches]}</p>
              <Explained entry={entry}>{word.what}</Explained>
              <div className="margin">
                <ProposalDrawing at={at} carried={carried} locale={locale} />
              </div>
              <Explained entry={entry} label={`${t('proposedBy')}:`}>
                {word.proposedBy}
              </Explained>
              <div className="sides">
                <div>
                  <h3>{t('for')}</h3>
                  <Explained entry={entry}>{word.for}</Explained>
                  <Views views={supportedBy} />
                </div>
                <div>
                  <h3>{t('against')}</h3>
                  <Explained entry={entry}>{word.against}</Explained>
                  <Views views={answeredBy} />
                </div>
              </div>
              {word.note && (
                <Explained entry={entry} className="hint">
                  {word.note}
                </Explained>
              )}
              <SourceLinks ids={publishersOf(sources)} locale={locale} />
            </section>
          );
        })}
      </CollectionFrame>
    </>
  );
}
