import { useTranslations } from 'next-intl';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const topics = ['topics', 'faq', 'positions', 'views', 'glossary', 'timeline', 'help'] as const;

/** Where to look without searching; last, and always, where help is. */
export function OtherWays({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <nav aria-labelledby="topics">
      <h2 id="topics">{t('search.topics')}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <a href={pathIn(locale, `/${topic}`)}>{t(`nav.${topic}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
