import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Locale, locales } from '#i18n/locales.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import { patternOf } from './placesByPhrase.ts';
import { searchByLocale } from './searchIndex.ts';

/** What people type, over the finished site as `npm run build` left it. */
type Case = { language: Locale; query: string; first?: string[]; help?: boolean };
const cases: Case[] = parse(readFileSync('server/search/cases.yaml', 'utf8'));
const site = siteFromDisk('site', { origin: 'https://letter.example', operator: null });
const search = searchByLocale(site);

test.each(locales)(
  'Every place that editors name in the words of a search is one that is searched, in %s',
  (locale) => {
    const { entries, words } = site.searchable(locale);
    const urls = entries.map(({ url }) => url);
    const nowhere = Object.keys(words.pages).filter((place) => !urls.some((url) => patternOf(place).test(url)));
    expect(nowhere).toEqual([]);
  },
);

describe.each(cases)('Who types "$query" ($language)', ({ language, query, first, help }) => {
  const { results, isCrisis } = search[language](query);
  if (first)
    test('finds it among the first three', () => {
      const three = results.slice(0, 3).map(({ entry }) => entry.url);
      expect(
        three.filter((url) => first.includes(url)),
        three.join(' '),
      ).not.toEqual([]);
    });
  if (help !== undefined) test(`is ${help ? '' : 'not '}shown the way to help`, () => expect(isCrisis).toBe(help));
});
