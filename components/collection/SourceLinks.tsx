import { useTranslations } from 'next-intl';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The sources of an entry: each leads to its place in the bibliography. */
export function SourceLinks({
  ids,
  locale,
}: {
  ids: readonly { id: string; publisher: string; year: string }[];
  locale: Locale;
}) {
  const t = useTranslations('collection');
  if (ids.length === 0) return null;
  return (
    <p className="from">
      {t('sources')}:{' '}
      {ids.map(({ id, publisher, year }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, `/sources#${id}`)} lang="en" dir="ltr">
            {`${publisher} ${year}`.trim()}
          </a>
        </span>
      ))}
    </p>
  );
}
