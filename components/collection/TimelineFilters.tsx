import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { CollectionPage } from '#content/collectionPage.ts';
import { type TimelineFilter, timelineFilters } from './timelineFilters.ts';

/**
 * Ways to show only what happened under one theme or in one region: each has an address, and says how much it leaves.
 * They work by the anchor alone: the style sheet looks at which of the lines after them is the target.
 */
export function TimelineFilters({ page }: { page: CollectionPage<'timeline'> }) {
  const t = useTranslations('timeline');
  const filters = timelineFilters(page);
  const nameOf = (filter: TimelineFilter) =>
    filter.kind === 'theme' ? t(`theme.${filter.value}`) : t(`region.${filter.value}`);
  return (
    <>
      {(['theme', 'region'] as const).map((kind) => (
        <nav key={kind} className="filter" aria-labelledby={`by-${kind}`}>
          <h2 id={`by-${kind}`} className="label">
            {t(kind === 'theme' ? 'byTheme' : 'byRegion')}
          </h2>
          <ul>
            {filters
              .filter((filter) => filter.kind === kind)
              .map((filter) => (
                <li key={filter.anchor}>
                  <a href={`#${filter.anchor}`}>{nameOf(filter)}</a> {filter.count}
                </li>
              ))}
          </ul>
        </nav>
      ))}
      {filters.map((filter) => (
        <p key={filter.anchor} id={filter.anchor} className="chosen" {...part('chosen')}>
          {t('showing', { count: filter.count, total: page.entries.length, what: nameOf(filter) })}{' '}
          <a href="#all">{t('showAll')}</a>
        </p>
      ))}
    </>
  );
}
