import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Locale, locales } from '#i18n/locales.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import { callReader } from './callForHelp.ts';
import { patternOf } from './placesByPhrase.ts';
import { searchByLocale } from './searchIndex.ts';
import { termsOf } from './terms.ts';

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

test.each(locales)(
  'Every call that editors keep is one whoever is meant by it, and in other words for it, in %s',
  (locale) => {
    const { words } = site.searchable(locale);
    const hear = callReader({ ...words, calm: [] }, termsOf(locale), locale);
    const groups = [...words.alike, ...words.same];
    const unheard = Object.entries(words.crisis).flatMap(([place, phrases]) =>
      phrases
        .flatMap((phrase) => groups.flatMap((group) => inOtherWords(phrase, group, groups.flat())))
        .filter((phrase) => !hear(phrase).includes(place)),
    );
    expect(unheard).toEqual([]);
  },
);

/** A phrase that has a wording of a group, and not as a part of a longer one, with each of the others in its place. */
function inOtherWords(phrase: string, group: readonly string[], all: readonly string[]): string[] {
  const stands = (wording: string, text: string) => ` ${text} `.includes(` ${wording} `);
  const own = group.find((wording) => stands(wording, phrase));
  if (own === undefined || all.some((longer) => longer !== own && stands(longer, phrase) && stands(own, longer)))
    return [];
  return group.map((other) => ` ${phrase} `.replace(` ${own} `, ` ${other} `).trim());
}

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
