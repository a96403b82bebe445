import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { BackToTop } from '#components/page/BackToTop.tsx';
import type { NumberedSource } from '#content/names.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceEntry } from './SourceEntry.tsx';

/** The numbered sources of a page, where its citations lead; each leads back to the first of them, but not in a frame, which has little room. */
export function SourceList({
  sources,
  locale,
  isFramed = false,
}: {
  sources: readonly NumberedSource[];
  locale: Locale;
  isFramed?: boolean;
}) {
  const t = useTranslations('sources');
  // A letter of its organisers' own may cite nothing.
  if (sources.length === 0)
    return (
      <section className="sources" {...part('sources')}>
        {!isFramed && <BackToTop />}
      </section>
    );
  return (
    <section className="sources" {...part('sources')} aria-labelledby="sources">
      <h2 id="sources">{t('here')}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.number}`}>
            <SourceEntry source={source} locale={locale} />
            {!isFramed && (
              <a
                className="back"
                {...part('back')}
                href={`#citation-${source.number}`}
                aria-label={t('back', { number: source.number })}
              >
                ↑
              </a>
            )}
          </li>
        ))}
      </ol>
      {!isFramed && <BackToTop />}
    </section>
  );
}
