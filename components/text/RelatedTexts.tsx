import { useTranslations } from 'next-intl';
import { readTexts, type Text } from '#content/library.ts';
import { related } from '#content/related.ts';
import { pathIn } from '#i18n/address.ts';
import { direction } from '#i18n/locales.ts';

/** Which positions to read next. */
export function RelatedTexts({ text }: { text: Text<'positions'> | Text<'news'> }) {
  const t = useTranslations('article');
  const { locale } = text;
  const next = related(text, readTexts('positions', locale));
  if (next.length === 0) return null;
  return (
    <nav aria-labelledby="related">
      <h2 id="related">{t('related')}</h2>
      <ul>
        {next.map(({ slug, contentLocale, fields }) => (
          <li key={slug} {...(contentLocale !== locale && { lang: contentLocale, dir: direction(contentLocale) })}>
            <a href={pathIn(locale, `/positions/${slug}`)}>{fields.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
