import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Explained } from '#components/text/Explained.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { barsOf, type Figure } from './bars.ts';
import { FigureChart } from './FigureChart.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { ValueTable } from './ValueTable.tsx';

type Props = { figure: Figure; of: Pick<CollectionPage<'figures'>, 'locale' | 'contentLocale'>; isLead?: boolean };

/** A figure among the others: its title leads to its own page. Of the one that leads them, what its chart says is set large. */
export function FigureEntry({ figure, of: { locale, contentLocale }, isLead = false }: Props) {
  const { id, title } = figure;
  return (
    <section id={id} className={isLead ? 'figure leading with-margin' : 'figure with-margin'} aria-label={title}>
      <h2 className={isLead ? 'label' : undefined}>
        <a href={pathIn(locale, `/figures/${id}`)} {...(isLead && part('counted'))}>
          {title}
        </a>
      </h2>
      <FigureBody figure={figure} locale={locale} contentLocale={contentLocale} />
    </section>
  );
}

/** What is said of a number: in a phrase, or by what its chart says; drawn, what it means; beside it what it does not mean; its table, which has the phrase where the chart speaks. */
export function FigureBody({
  figure,
  locale,
  contentLocale,
}: {
  figure: Figure;
  locale: Locale;
  contentLocale: Locale;
}) {
  const t = useTranslations('figures');
  const entry = { slug: figure.id, locale, contentLocale };
  const bars = barsOf(figure);
  return (
    <>
      {!figure.says && <p className="display">{figure.display}</p>}
      <FigureChart figure={figure} locale={contentLocale} />
      <Explained entry={entry} label={<strong>{t('means')}</strong>} words={figure.means} />
      <div className="margin">
        <Explained entry={entry} label={<strong>{t('doesNotMean')}</strong>} words={figure.doesNotMean} />
        {figure.status !== 'verified' && <p className="hint">{t(`status.${figure.status}`)}</p>}
        <SourceLinks sources={figure.sources} locale={locale} />
      </div>
      {bars.length > 1 && (
        <ValueTable
          bars={bars}
          caption={figure.title}
          unit={figure.unit}
          words={figure.says && figure.display}
          {...{ locale, contentLocale }}
        />
      )}
    </>
  );
}
