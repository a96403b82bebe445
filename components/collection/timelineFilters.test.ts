import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraryIn } from '#content/library.ts';
import { entriesByYear, timelineFilters } from './timelineFilters.ts';

const { entries, themes, regions } = libraryIn('en').collectionPage('timeline');
const filters = timelineFilters({ entries, themes, regions });

describe('a filter of the timeline', () => {
  test('tells how many entries it leaves, and is not offered when it leaves none', () => {
    expect(filters.find(({ anchor }) => anchor === 'theme-law')?.count).toBe(
      entries.filter((entry) => entry.themes.includes('law')).length,
    );
    expect(timelineFilters({ entries: [], themes, regions })).toEqual([]);
  });
  test('hides what does not belong to it, years as entries: the style has a rule for each value', () => {
    const style = readFileSync('components/collection/filter.css', 'utf8');
    for (const { kind, value, anchor } of filters)
      expect(style).toContain(`#${anchor}:target ~ .collection [data-${kind}]:not([data-${kind}~="${value}"])`);
  });
});

describe('the strip of years', () => {
  test('has every year from the first to the last, with as many entries as there are', () => {
    const years = entriesByYear([{ date: '2015-05' }, { date: '2017' }, { date: '2017-01-02' }]);
    expect(years).toEqual([
      { year: '2015', count: 1 },
      { year: '2016', count: 0 },
      { year: '2017', count: 2 },
    ]);
    expect(entriesByYear(entries).reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
  });
});
