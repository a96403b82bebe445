import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Publisher } from '#content/names.ts';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The sources of an entry: each leads to its place in the bibliography. */
export function SourceLinks({ sources, locale }: { sources: readonly Publisher[]; locale: Locale }) {
  const t = useTranslations('collection');
  if (sources.length === 0) return null;
  return (
    <p className="from" {...part('from')}>
      {t('sources')}: <LinkedSources sources={sources} locale={locale} />
    </p>
  );
}

/** Sources side by side, where what they are is plain. */
export const LinkedSources = ({ sources, locale }: { sources: readonly Publisher[]; locale: Locale }) =>
  sources.map(({ id, publisher, year }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <a href={pathIn(locale, `/sources#${id}`)} lang="en" dir="ltr">
        {`${publisher} ${year}`.trim()}
      </a>
    </span>
  ));
