import { useTranslations } from 'next-intl';
import type { Text } from '#content/library.ts';
import { writeDate } from '#i18n/dates.ts';

/** When a text last changed and which revision it follows. */
export function Revision({ text }: { text: Text }) {
  const t = useTranslations('article');
  return <p className="revision">{t('updated', { date: writeDate(text.updated, text.locale), revision: text.revision })}</p>;
}
