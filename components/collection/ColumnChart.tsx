import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { direction, type Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';
import { columnsOf, type Figure } from './bars.ts';
import { placeColumns } from './placeColumns.ts';

const percent = (value: number) => `${value.toFixed(2)}%`;

/**
 * The values of a figure by year: columns from a zero line, time along the bottom, the change of counting as a dashed line, and from there
 * on what a column counts written in it.
 * Its places are in per cent and its letters in rem, so that the words grow with the page and stay legible on a phone.
 */
export function ColumnChart({ figure, locale }: { figure: Figure; locale: Locale }) {
  const t = useTranslations('figures');
  const columns = columnsOf(figure);
  const isMirrored = direction(locale) === 'rtl';
  const { placed, line, breakAt } = placeColumns(columns, isMirrored);
  const { scale, name } = scaleOf(Math.max(...columns.map(({ value }) => value)));
  const write = (value: number) => writeNumber(value / scale, locale, name && 1);
  return (
    <figure className="chart">
      {figure.says && <figcaption>{figure.says}</figcaption>}
      <p className="hint">
        {figure.unit}
        {name && `, ${t(name)}`}
      </p>
      <svg className="columns" {...part('chart')} role="img" aria-label={`${figure.title}: ${figure.display}`}>
        {placed.map(({ key, x, y, width, height, value, year, isLight, isSpare, inside }) => (
          <g key={key}>
            <rect
              className={isLight ? 'light' : undefined}
              x={percent(x)}
              y={percent(y)}
              width={percent(width)}
              height={percent(height)}
            />
            <text x={percent(x + width / 2)} y={percent(y)} dy="-0.4em">
              {write(value)}
            </text>
            <text className={isSpare ? 'spare' : undefined} x={percent(x + width / 2)} y={percent(line)} dy="1.4em">
              {year}
            </text>
            {inside && (
              <svg
                aria-hidden="true"
                className={isLight ? 'inside' : 'inside full'}
                x={percent(x + width / 2)}
                y={percent(line - height / 2)}
              >
                <text transform="rotate(-90)" dy="0.35em">
                  {inside}
                </text>
              </svg>
            )}
          </g>
        ))}
        <line className="ground" x1="0" x2="100%" y1={percent(line)} y2={percent(line)} />
        {breakAt !== null && (
          <line className="break" x1={percent(breakAt)} x2={percent(breakAt)} y1="0" y2={percent(line)} />
        )}
      </svg>
      {breakAt !== null && <p className="hint">{figure.labels?.break}</p>}
    </figure>
  );
}

/** The unit in which the highest value has few digits, and its message. */
function scaleOf(most: number): { scale: number; name?: 'inMillions' | 'inThousands' } {
  if (most >= 1_000_000) return { scale: 1_000_000, name: 'inMillions' };
  return most >= 100_000 ? { scale: 1_000, name: 'inThousands' } : { scale: 1 };
}
