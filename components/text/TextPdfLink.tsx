import { useTranslations } from 'next-intl';
import { PdfLink } from '#components/page/PdfLink.tsx';
import type { Text } from '#content/text.ts';
import { writeDate } from '#i18n/dates.ts';

/** The link to a text as a PDF, with its revision at the foot of each sheet. */
export function TextPdfLink({ text: { locale, updated, revision }, path }: { text: Text; path: string }) {
  const t = useTranslations('article');
  return <PdfLink locale={locale} path={path} foot={t('updated', { date: writeDate(updated, locale), revision })} />;
}
