import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** All topics, each with what it is about and how much is found under it. */
export function Topics({ page: { topics, locale, contentLocale } }: { page: CollectionPage<'topics'> }) {
  const t = useTranslations('topics');
  return (
    <ul className="entries">
      {topics.map(({ id, title, summary, count }) => (
        <li key={id}>
          <a href={pathIn(locale, `/topics/${id}`)}>{title}</a>
          <p>{summary}</p>
          <span className="when" {...inLanguage(locale, contentLocale)}>
            {t('count', { count })}
          </span>
        </li>
      ))}
    </ul>
  );
}
