import { describe, expect, test } from 'vitest';
import { countries } from './countries.ts';

test('each country is listed once, in the order of its code', () => {
  expect(countries).toEqual([...new Set(countries)].sort());
  expect(countries.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
});

test('all 249 of ISO 3166-1 are there, and Kosovo', () => {
  expect(countries).toHaveLength(250);
});

describe.each(['en', 'es', 'ar'])('in %s', (language) => {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

  test('each country has a name, and no two have the same', () => {
    const named = countries.map((code) => names.of(code));
    expect(countries.filter((_, index) => !named[index])).toEqual([]);
    expect(new Set(named).size).toBe(countries.length);
  });
});

test('Arabic names are in Arabic', () => {
  const names = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' });
  expect(countries.filter((code) => !/^[\p{sc=Arab}\p{M}\p{P}\p{Zs}\p{N}]+$/u.test(names.of(code) ?? ''))).toEqual([]);
});
