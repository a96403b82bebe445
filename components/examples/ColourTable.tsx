import { useTranslations } from 'next-intl';
import { contrast } from '#blanks/contrast.ts';
import type { Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';
import type { Tokens } from './tokens.ts';

/** The colours by role: how each looks now, what it is by day and by night, and how it stands out from the page. */
export function ColourTable({ tokens: { byDay, byNight }, locale }: { tokens: Tokens; locale: Locale }) {
  const t = useTranslations('examples');
  const cell = (scheme: Record<string, string>, role: string) => (
    <td>
      <bdi dir="ltr">{scheme[role]}</bdi> ·{' '}
      {writeNumber(Math.round(contrast(scheme[role] ?? '', scheme.surface ?? '') * 10) / 10, locale)}
    </td>
  );
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('byDay')}</th>
            <th scope="col">{t('byNight')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.keys(byDay).map((role) => (
            <tr key={role}>
              <th scope="row">
                <svg viewBox="0 0 64 24" width="64" height="24" aria-hidden="true">
                  <rect x="1" y="1" width="62" height="22" fill={`var(--${role})`} stroke="var(--edge)" />
                </svg>
                <bdi lang="en">{role}</bdi>
              </th>
              {cell(byDay, role)}
              {cell(byNight, role)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
