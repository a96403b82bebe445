import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { FigureChart } from '#components/collection/FigureChart.tsx';
import { plainWords } from '#components/text/plainWords.ts';
import { SourceEntries } from '#components/text/SourceEntries.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { FigurePage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** A figure on another site: the number, its drawing, what it does not mean, and where it stands. */
export function EmbeddedFigure({ page }: { page: FigurePage }) {
  const t = useTranslations();
  const { figure, sources, path, locale, contentLocale } = page;
  return (
    <>
      <article className="figure" {...inLanguage(contentLocale, locale)}>
        <h1>{figure.title}</h1>
        <p className="value" {...part('value')}>
          {figure.short}
        </p>
        <p>{figure.display}</p>
        <FigureChart figure={figure} locale={contentLocale} />
        <p>
          <strong {...inLanguage(locale, contentLocale)}>{t('figures.doesNotMean')}</strong>{' '}
          {plainWords(figure.doesNotMean)}
        </p>
        {figure.status !== 'verified' && <p className="hint">{t(`figures.status.${figure.status}`)}</p>}
      </article>
      <TranslationNotice text={page} path={path} isFirst />
      <EmbedFoot locale={locale} path={path} label={t('embed.readMore')} edition={page} />
      <section className="sources" {...part('sources')} aria-labelledby="sources">
        <h2 id="sources">{t('sources.here')}</h2>
        <SourceEntries sources={sources} locale={locale} />
      </section>
    </>
  );
}
