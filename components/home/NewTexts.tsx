import { useTranslations } from 'next-intl';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

type New = Text<'news'> | Text<'positions'>;

/** What is new or changed here, each with two days: that of what it reports, and that of our own text. */
export function NewTexts({ texts }: { texts: readonly New[] }) {
  const t = useTranslations('home');
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">{t('latest')}</h2>
      <ul className="entries">
        {texts.map(({ path, fields, updated, changes, locale, contentLocale }) => (
          <li key={path} {...inLanguage(contentLocale, locale)}>
            <a href={pathIn(locale, path)}>{fields.title}</a>
            <span className="when" {...inLanguage(locale, contentLocale)}>
              {fields.date && `${t('original', { date: writeDate(fields.date, locale) })} `}
              {t(changes.length > 1 ? 'changed' : 'added', { date: writeDate(updated, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
