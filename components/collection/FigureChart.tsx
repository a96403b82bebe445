import type { Locale } from '#i18n/locales.ts';
import { BarList } from './BarList.tsx';
import { barsOf, type Figure } from './bars.ts';
import { ColumnChart } from './ColumnChart.tsx';

/** The drawing of a figure: by year as columns, else as bars; none when it is a single number. */
export function FigureChart({ figure, locale }: { figure: Figure; locale: Locale }) {
  if (figure.series) return <ColumnChart figure={figure} locale={locale} />;
  const bars = barsOf(figure);
  return bars.length > 1 ? <BarList bars={bars} unit={figure.unit} locale={locale} /> : null;
}
