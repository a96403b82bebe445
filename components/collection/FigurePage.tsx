import { useTranslations } from 'next-intl';
import { licence } from '#blanks/licence.ts';
import { part } from '#blanks/parts.ts';
import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { Revision } from '#components/text/Revision.tsx';
import { SourceEntries } from '#components/text/SourceEntries.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { FigurePage as Model } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { FigureBody } from './FigureEntry.tsx';

/** A figure by itself: the number set large, what it means and does not mean, its sources, and ways to take it along. */
export function FigurePage({ page }: { page: Model }) {
  const t = useTranslations();
  const { figure, sources, path, locale, contentLocale } = page;
  const { id, title } = figure;
  return (
    <div className="collection" {...inLanguage(contentLocale, locale)}>
      <Heading title={title} />
      <TranslationNotice text={page} path={path} isFirst around={contentLocale} />
      <section className="figure with-margin" aria-label={title}>
        <p className="value" {...part('value')}>
          {figure.short}
        </p>
        <FigureBody figure={figure} locale={locale} contentLocale={contentLocale} />
      </section>
      <section aria-labelledby="sources" {...inLanguage(locale, contentLocale)}>
        <h2 id="sources">{t('sources.here')}</h2>
        <SourceEntries sources={sources} locale={locale} />
      </section>
      <section aria-labelledby="take" {...inLanguage(locale, contentLocale)}>
        <h2 id="take">{t('figures.take')}</h2>
        <p>
          {t('figures.data')}{' '}
          <a href={`/data/figures/${locale}/${id}.csv`} download>
            CSV
          </a>{' '}
          ·{' '}
          <a href={`/data/figures/${locale}/${id}.json`} download>
            JSON
          </a>{' '}
          ·{' '}
          <a href={licence.url} rel="license noreferrer" dir="ltr">
            {licence.name}
          </a>
        </p>
        <EmbedCode locale={locale} embed={{ kind: 'figure', slug: figure.id }} title={title} />
      </section>
      <Revision text={page} />
      <p {...inLanguage(locale, contentLocale)}>
        <a href={pathIn(locale, '/figures')}>{t('figures.toAll')}</a>
      </p>
    </div>
  );
}
