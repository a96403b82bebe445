import { useTranslations } from 'next-intl';
import type { TextPage } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** Which positions to read next. */
export function RelatedTexts({ texts, locale }: { texts: TextPage['related']; locale: Locale }) {
  const t = useTranslations('article');
  if (texts.length === 0) return null;
  return (
    <nav aria-labelledby="related">
      <h2 id="related">{t('related')}</h2>
      <ul>
        {texts.map(({ slug, path, contentLocale, fields }) => (
          <li key={slug} {...inLanguage(contentLocale, locale)}>
            <a href={pathIn(locale, path)}>{fields.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
