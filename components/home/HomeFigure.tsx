import { useTranslations } from 'next-intl';
import { SourceLinks } from '#components/collection/SourceLinks.tsx';
import { plainWords } from '#components/text/plainWords.ts';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** One figure, set large: what it means, and beside it what it does not mean and where it comes from. */
export function HomeFigure({ figures: { figures, locale, contentLocale } }: { figures: CollectionPage<'figures'> }) {
  const t = useTranslations('figures');
  const home = useTranslations('home');
  const figure = figures.find(({ onHome }) => onHome);
  if (!figure) throw new Error('no figure in content/figures/facts.yaml has "onHome: true"');
  return (
    <section className="with-margin" aria-labelledby="figure" {...inLanguage(contentLocale, locale)}>
      <h2 id="figure" className="label">
        {figure.title}
      </h2>
      <p className="display">{figure.short}</p>
      <p>{plainWords(figure.means)}</p>
      <div className="margin">
        <p>
          <strong>{t('doesNotMean')}</strong> {plainWords(figure.doesNotMean)}
        </p>
        <SourceLinks sources={figure.sources} locale={locale} />
        <p {...inLanguage(locale, contentLocale)}>
          <a href={pathIn(locale, '/figures')}>{home('allFigures')}</a>
        </p>
      </div>
    </section>
  );
}
