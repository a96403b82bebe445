import { useTranslations } from 'next-intl';
import type { Text } from '#content/library.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { ViewLinks } from './ViewLinks.tsx';

/** The views that answer a text, or a part of it such as "ask-1": the counter-view within reach of the claim. */
export function AnsweredBy({ text, part }: { text: Text; part?: string }) {
  const t = useTranslations('article');
  const { locale, contentLocale, answeredBy } = text;
  const views = answeredBy.filter(({ to }) => (part ? to?.includes(part) : !to)).map(({ view }) => view);
  if (views.length === 0) return null;
  return (
    <p className="answered" {...inLanguage(locale, contentLocale)}>
      {t('answeredBy')}: <ViewLinks views={views} locale={locale} />
    </p>
  );
}
