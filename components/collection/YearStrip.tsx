import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { entriesByYear } from './timelineFilters.ts';

/** The years as a strip: how much happened in each, and the way there; and the way to the latest entry. */
export function YearStrip({ entries }: { entries: CollectionPage<'timeline'>['entries'] }) {
  const t = useTranslations('timeline');
  const years = entriesByYear(entries);
  const most = Math.max(...years.map(({ count }) => count));
  const latest = entries.at(-1);
  return (
    <nav className="strip" aria-labelledby="all">
      <h2 id="all" className="label">
        {t('years', { count: entries.length })}
      </h2>
      <ol>
        {years.map(({ year, count }) => (
          <li key={year}>
            {count === 0 ? (
              <span>{year}</span>
            ) : (
              <a href={`#y${year}`}>
                <span>{year}</span>
                <svg aria-hidden="true">
                  <rect width="100%" y={`${100 - (count / most) * 100}%`} height={`${(count / most) * 100}%`} />
                </svg>
                <span>{count}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
      {latest && (
        <p>
          <a href={`#${latest.id}`}>{t('now')}</a>
        </p>
      )}
    </nav>
  );
}
