import { useTranslations } from 'next-intl';
import type { Publisher } from '#content/names.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceLinks } from './SourceLinks.tsx';

type Props = {
  /** Says what was checked and when, such as "Checked on 26 November 2026". */
  as: 'checked' | 'emergencyChecked';
  entry: { verified: string; sources: readonly Publisher[] };
  locale: Locale;
};

/** When a number was checked, and, folded, on which pages: for whoever doubts it, not for whoever needs it now. */
export function HelpChecked({ as, entry: { verified, sources }, locale }: Props) {
  const t = useTranslations('helpPage');
  return (
    <details className="when">
      <summary>{t(as, { date: writeDate(verified, locale) })}</summary>
      <p>{t('seen')}</p>
      <SourceLinks sources={sources} locale={locale} />
    </details>
  );
}
