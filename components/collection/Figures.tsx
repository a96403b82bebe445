import { useTranslations } from 'next-intl';
import { Explained } from '#components/text/Explained.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import { BarList } from './BarList.tsx';
import { barsOf } from './bars.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { ValueTable } from './ValueTable.tsx';

/** The numbers of the debate: each with its drawing, its table, its sources, and what it does and does not mean. */
export function Figures({ page: { figures, locale, contentLocale } }: { page: CollectionPage<'figures'> }) {
  const t = useTranslations('figures');
  return figures.map((figure) => {
    const { id, title, unit } = figure;
    const entry = { slug: id, locale, contentLocale };
    const bars = barsOf(figure);
    return (
      <section key={id} id={id} className="figure with-margin" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="display">{figure.display}</p>
        {bars.length > 1 && <BarList bars={bars} unit={unit} locale={contentLocale} />}
        <Explained entry={entry} label={<strong>{t('means')}</strong>} words={figure.means} />
        <div className="margin">
          <Explained entry={entry} label={<strong>{t('doesNotMean')}</strong>} words={figure.doesNotMean} />
          {figure.status !== 'verified' && <p className="hint">{t(`status.${figure.status}`)}</p>}
          <SourceLinks sources={figure.sources} locale={locale} />
        </div>
        {bars.length > 1 && <ValueTable bars={bars} caption={title} unit={unit} locale={contentLocale} />}
      </section>
    );
  });
}
