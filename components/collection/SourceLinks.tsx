import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Publisher } from '#content/names.ts';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** So many sources of an entry are seen at once. */
const most = 3;

/** The sources of an entry, the strongest first: each leads to its place in the bibliography. Those beyond a few are closed. */
export function SourceLinks({ sources, locale }: { sources: readonly Publisher[]; locale: Locale }) {
  const t = useTranslations('collection');
  if (sources.length === 0) return null;
  // One more takes no more room than the line that would open it.
  const shown = sources.length > most + 1 ? most : sources.length;
  const others = sources.slice(shown);
  return (
    <>
      <p className="from" {...part('from')}>
        {t('sources')}: <LinkedSources sources={sources.slice(0, shown)} locale={locale} />
      </p>
      {others.length > 0 && (
        <details className="from" {...part('from')}>
          <summary>{t('moreSources', { count: others.length })}</summary>
          <p>
            <LinkedSources sources={others} locale={locale} />
          </p>
        </details>
      )}
    </>
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
