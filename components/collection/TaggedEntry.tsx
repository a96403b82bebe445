import { useTranslations } from 'next-intl';
import type { Tagged } from '#content/model/tagged.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';

/** A thing under a topic: its title and what it is, in a line; for a testimony what it speaks of, and nothing else. */
export function TaggedEntry({ thing, locale }: { thing: Tagged; locale: Locale }) {
  const t = useTranslations('voices');
  const { title, path, contentLocale, date, summary, warnings } = thing;
  return (
    <li {...inLanguage(contentLocale, locale)}>
      <a href={pathIn(locale, path)}>{title}</a>
      {date && (
        <>
          {' '}
          <span className="when">{writeDate(date, locale)}</span>
        </>
      )}
      {summary && <p>{summary}</p>}
      {warnings && (
        <p {...inLanguage(locale, contentLocale)}>
          {t('contains')}{' '}
          {writeList(
            warnings.map((warning) => t(`warning.${warning}`)),
            locale,
          )}
          .
        </p>
      )}
    </li>
  );
}
