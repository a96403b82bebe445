import { useTranslations } from 'next-intl';
import type { Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';
import type { Bar } from './bars.ts';

/** The values behind a drawing, for everyone who reads rather than looks. */
export function ValueTable({
  bars,
  caption,
  unit,
  locale,
}: {
  bars: readonly Bar[];
  caption: string;
  unit: string | undefined;
  locale: Locale;
}) {
  const t = useTranslations('figures');
  return (
    <details>
      <summary>{t('table')}</summary>
      <div className="wide">
        <table>
          <caption className="hint">
            {caption}
            {unit && ` (${unit})`}
          </caption>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.label}</th>
                <td>
                  {bar.isApproximate && `${t('about')} `}
                  {writeNumber(bar.value, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
