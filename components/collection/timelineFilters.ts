import type { CollectionPage } from '#content/collectionPage.ts';

type Timeline = Pick<CollectionPage<'timeline'>, 'entries' | 'themes' | 'regions'>;

/** A value by which the timeline can be filtered: the anchor that filters, and how many entries it leaves. */
export type TimelineFilter =
  | { kind: 'theme'; value: Timeline['themes'][number]; anchor: string; count: number }
  | { kind: 'region'; value: Timeline['regions'][number]; anchor: string; count: number };

/** Every filter of the timeline that leaves something. */
export function timelineFilters({ entries, themes, regions }: Timeline): TimelineFilter[] {
  return [
    ...themes.map((value) => ({
      kind: 'theme' as const,
      value,
      anchor: `theme-${value}`,
      count: entries.filter((entry) => entry.themes.includes(value)).length,
    })),
    ...regions.map((value) => ({
      kind: 'region' as const,
      value,
      anchor: `region-${value}`,
      count: entries.filter((entry) => entry.regions.includes(value)).length,
    })),
  ].filter(({ count }) => count > 0);
}

/** How many entries each year has, from the first to the last; a year without any has none. */
export function entriesByYear(entries: readonly { date: string }[]): { year: string; count: number }[] {
  const years = entries.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return entries.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => ({
        year: String(first + index),
        count: years.filter((year) => year === first + index).length,
      }));
}
