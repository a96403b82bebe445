import { useTranslations } from 'next-intl';
import type { Source } from '#content/schema/source.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';

/** One source: publisher, title with link, date, when it was read, and a warning when it is weak. */
export function SourceEntry({ source, locale }: { source: Source; locale: Locale }) {
  const t = useTranslations('sources');
  const date = source.date === 'undated' ? t('undated') : writeDate(source.date, locale);
  return (
    <>
      <bdi>{source.publisher}</bdi>.{' '}
      <a href={source.url} rel="noreferrer">
        <bdi>{source.title}</bdi>
      </a>
      , <bdi>{date}</bdi>; {t('accessed', { date: writeDate(source.accessed, locale) })}
      {source.reliability === 'weak' && <em className="weak"> ({t('weak')})</em>}
    </>
  );
}
