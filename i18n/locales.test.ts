import { expect, test } from 'vitest';
import { defaultLocale, direction, isLocale, languages, locales } from './locales.ts';

test('English comes first: what is not translated is read in it', () => {
  expect([locales[0], defaultLocale]).toEqual(['en', 'en']);
});

test('Each language stands in addresses by its one code', () => {
  for (const locale of locales) expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
});

test('Arabic runs from right to left, the others from left to right', () => {
  for (const locale of locales) expect([locale, direction(locale)]).toEqual([locale, locale === 'ar' ? 'rtl' : 'ltr']);
});

test('Only the code of one of these languages is a language', () => {
  expect(locales.filter(isLocale)).toEqual(locales);
  expect(['', 'xx', 'EN', 'en-GB', 'en ', 'toString', '__proto__', 'length', '0'].filter(isLocale)).toEqual([]);
});

test('The way out leads to a neutral page in the same language', () => {
  for (const locale of locales) {
    const { language } = new Intl.Locale(locale);
    expect(languages[locale].exit).toMatch(new RegExp(`^https://${language}\\.wikipedia\\.org/wiki/`));
  }
});
