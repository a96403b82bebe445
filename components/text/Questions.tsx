import { useTranslations } from 'next-intl';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

type Props = {
  questions: readonly Text<'faq'>[];
  /** The one that the reader is on. */
  current: string;
};

/** The questions of the explainer, each leading to its page, and the page that holds them all. */
export function Questions({ questions, current }: Props) {
  const t = useTranslations('faq');
  const [{ locale } = { locale: 'en' as const }] = questions;
  return (
    <nav className="questions" aria-labelledby="all-questions">
      <h2 id="all-questions">{t('contents')}</h2>
      <ol>
        {questions.map(({ slug, path, contentLocale, fields }) => (
          <li key={slug} {...inLanguage(contentLocale, locale)}>
            <a href={pathIn(locale, path)} {...(slug === current && { 'aria-current': 'page' })}>
              {fields.title}
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href={pathIn(locale, '/faq')}>{t('all')}</a>
      </p>
    </nav>
  );
}
