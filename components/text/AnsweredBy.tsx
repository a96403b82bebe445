import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Named } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { ViewLinks } from './ViewLinks.tsx';

type Props = {
  text: Pick<Text, 'locale' | 'contentLocale'>;
  views: readonly Named[];
  /** Where the way back from the view leads, if not to what this stands in. */
  id?: string;
  /** A paragraph of its own, or a part of the one that is answered, which stands beside it on wide screens. */
  as: 'p' | 'span';
};

/** The views that answer a text or a part of it: the counter-view within reach of the claim. */
export function AnsweredBy({ text: { locale, contentLocale }, views, id, as: Element }: Props) {
  const t = useTranslations('article');
  if (views.length === 0) return null;
  return (
    <Element className="answered" {...part('answered')} id={id} {...inLanguage(locale, contentLocale)}>
      {t('answeredBy', { count: views.length })}: <ViewLinks views={views} locale={locale} />
    </Element>
  );
}
