import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** What the organisers of a letter wrote since, newest first; nothing when they wrote nothing. */
export function UpdateList({ updates, locale }: { updates: readonly Text<'updates'>[]; locale: Locale }) {
  const t = useTranslations('update');
  if (updates.length === 0) return null;
  return (
    <section aria-labelledby="written-since" {...part('progress')}>
      <h2 id="written-since">{t('list')}</h2>
      <ul>
        {updates
          .toSorted((one, other) => (one.fields.date < other.fields.date ? 1 : -1))
          .map(({ slug, path, fields, contentLocale }) => (
            <li key={slug}>
              <span className="hint">{writeDate(fields.date, locale)}</span>
              <br />
              <a href={pathIn(locale, path)} {...inLanguage(contentLocale, locale)}>
                {fields.title}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
