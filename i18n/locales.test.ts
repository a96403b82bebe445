import { expect, test } from 'vitest';
import { pathIn, urlOf } from './address.ts';
import { defaultLocale, direction, isLocale, locales } from './locales.ts';

test('the portal speaks English first, Spanish and Arabic', () => {
  expect(locales).toEqual(['en', 'es', 'ar']);
  expect(defaultLocale).toBe('en');
});

test('Arabic runs from right to left, the others from left to right', () => {
  expect(locales.map(direction)).toEqual(['ltr', 'ltr', 'rtl']);
});

test('only the code of one of these languages is a language', () => {
  expect(['en', 'es', 'ar'].every(isLocale)).toBe(true);
  expect(['', 'de', 'EN', 'en-GB', 'en ', 'toString', '__proto__', 'length', '0'].filter(isLocale)).toEqual([]);
});

test('an address begins with its language', () => {
  expect([pathIn('ar', ''), pathIn('es', '/faq#data')]).toEqual(['/ar', '/es/faq#data']);
  expect(urlOf('en', '/faq')).toBe('https://origin.invalid/en/faq');
});
