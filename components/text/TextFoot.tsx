import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import { Revision } from './Revision.tsx';

/** What ends every text: who else answers it, what it is about, when it changed and how. */
export function TextFoot({ text }: { text: Text }) {
  const views = text.answeredBy.flatMap(({ view, to, anchor }) => (to || anchor ? [] : view));
  return (
    <>
      <AnsweredBy text={text} views={views} as="p" />
      <TopicLinks text={text} />
      <Revision text={text} />
    </>
  );
}

/** What a text is about, each topic leading to all that is found under it. */
function TopicLinks({ text }: { text: Pick<Text, 'topics' | 'locale' | 'contentLocale'> }) {
  const t = useTranslations('article');
  const { locale, topics } = text;
  if (topics.length === 0) return null;
  return (
    <p className="topics" {...part('topics')} {...inLanguage(locale, text.contentLocale)}>
      {t('topics')}:{' '}
      {topics.map(({ id, title, contentLocale }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, `/topics/${id}`)} {...inLanguage(contentLocale, locale)}>
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}
