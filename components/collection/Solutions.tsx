import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { ProposalDrawing } from '#components/drawing/ProposalDrawing.tsx';
import { Explained } from '#components/text/Explained.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { Named } from '#content/names.ts';
import { SourceLinks } from './SourceLinks.tsx';

/** What has been proposed, from what leaves encryption alone to what changes it most; for and against side by side. */
export function Solutions({ page: { solutions, locale, contentLocale } }: { page: CollectionPage<'solutions'> }) {
  const t = useTranslations('solutions');
  const all = useTranslations();
  const Views = ({ views }: { views: readonly Named[] }) =>
    views.length > 0 && (
      <p className="from" {...part('from')}>
        {all('nav.views')}: <ViewLinks views={views} locale={locale} />
      </p>
    );
  return solutions.map((solution) => {
    const { id, at, carried } = solution;
    const entry = { slug: id, locale, contentLocale };
    return (
      <section key={id} id={id} className="view with-margin" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{solution.title}</h2>
        <p className="when">{solution.touches}</p>
        <Explained entry={entry} words={solution.what} />
        <div className="margin">
          <ProposalDrawing at={at} carried={carried} locale={locale} />
        </div>
        <Explained entry={entry} label={`${t('proposedBy')}:`} words={solution.proposedBy} />
        <div className="sides">
          <div>
            <h3>{t('for')}</h3>
            <Explained entry={entry} words={solution.for} />
            <Views views={solution.supportedBy} />
          </div>
          <div>
            <h3>{t('against')}</h3>
            <Explained entry={entry} words={solution.against} />
            <Views views={solution.answeredBy} />
          </div>
        </div>
        {solution.note && <Explained entry={entry} className="hint" words={solution.note} />}
        <SourceLinks sources={solution.sources} locale={locale} />
      </section>
    );
  });
}
