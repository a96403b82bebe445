import { direction, type Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';
import type { Bar } from './bars.ts';

const width = 640;
const line = 46;

/** Bars from a zero line, each labelled directly; mirrored where the script runs from right to left. */
export function BarChart({ bars, title, locale }: { bars: readonly Bar[]; title: string; locale: Locale }) {
  const most = Math.max(...bars.map((bar) => Math.abs(bar.value)));
  const isMirrored = direction(locale) === 'rtl';
  const start = isMirrored ? width : 0;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${bars.length * line}`} role="img" aria-label={title}>
      {bars.map((bar, index) => {
        const length = Math.max((Math.abs(bar.value) / most) * width, 1);
        const top = index * line;
        return (
          <g key={bar.key}>
            <text x={start} y={top + 15} direction={direction(locale)}>
              {bar.label}: <tspan className="value">{`${bar.isApproximate ? '≈ ' : ''}${writeNumber(bar.value, locale)}`}</tspan>
            </text>
            <rect className={bar.isLight ? 'light' : undefined} x={isMirrored ? width - length : 0} y={top + 22} width={length} height={14} />
          </g>
        );
      })}
    </svg>
  );
}
