import { useTranslations } from 'next-intl';
import type { Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';
import type { Bar } from './bars.ts';
import { LinkedSources } from './SourceLinks.tsx';

/** The values behind a drawing, each with the sources that are its own, for everyone who reads rather than looks. */
export function ValueTable({
  bars,
  caption,
  unit,
  words,
  locale,
  contentLocale,
}: {
  bars: readonly Bar[];
  caption: string;
  unit: string | undefined;
  /** The values in a phrase, where it stands nowhere else. */
  words?: string | undefined;
  locale: Locale;
  contentLocale: Locale;
}) {
  const t = useTranslations('figures');
  const hasSources = bars.some(({ sources }) => sources.length > 0);
  return (
    <details>
      <summary>{t('table')}</summary>
      {words && <p>{words}</p>}
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
                  {writeNumber(bar.value, contentLocale)}
                </td>
                {hasSources && (
                  <td className="from">
                    <LinkedSources sources={bar.sources} locale={locale} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
