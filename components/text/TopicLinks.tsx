import { useTranslations } from 'next-intl';
import { readCollection } from '#content/collection.ts';
import type { Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** What a text is about, each topic leading to all that is found under it. */
export function TopicLinks({ text }: { text: Pick<Text, 'topics' | 'locale' | 'contentLocale'> }) {
  const t = useTranslations('article');
  const { locale, topics } = text;
  const { words, contentLocale } = readCollection('topics', locale);
  if (topics.length === 0) return null;
  return (
    <p className="topics" {...inLanguage(locale, text.contentLocale)}>
      {t('topics')}:{' '}
      {topics.map((topic, index) => (
        <span key={topic}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, `/topics/${topic}`)} {...inLanguage(contentLocale, locale)}>
            {words.topics[topic]?.title}
          </a>
        </span>
      ))}
    </p>
  );
}
