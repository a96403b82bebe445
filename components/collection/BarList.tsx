import { useTranslations } from 'next-intl';
import { direction, type Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';
import type { Bar } from './bars.ts';

type Props = { bars: readonly Bar[]; unit: string | undefined; locale: Locale };

/**
 * Bars from a zero line, each under its own label and number. The words are text, so that they grow and wrap with the
 * page; only the bars are drawn. Mirrored where the script runs from right to left.
 */
export function BarList({ bars, unit, locale }: Props) {
  const t = useTranslations('figures');
  const most = Math.max(...bars.map((bar) => Math.abs(bar.value)));
  const isMirrored = direction(locale) === 'rtl';
  return (
    <>
      {unit && <p className="hint">{unit}</p>}
      <ul className="bars">
        {bars.map((bar) => {
          const percent = Math.max((Math.abs(bar.value) / most) * 100, 0.3).toFixed(1);
          return (
            <li key={bar.key}>
              {bar.label}: {bar.isApproximate && `${t('about')} `}
              <b>{writeNumber(bar.value, locale)}</b>
              <svg className="bar" aria-hidden="true">
                <rect
                  className={bar.isLight ? 'light' : undefined}
                  x={isMirrored ? `${(100 - Number(percent)).toFixed(1)}%` : 0}
                  width={`${percent}%`}
                  height="100%"
                />
              </svg>
            </li>
          );
        })}
      </ul>
    </>
  );
}
