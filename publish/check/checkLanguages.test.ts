import { expect, test } from 'vitest';
import { checkLanguages } from './checkLanguages.ts';

const inAll = (path: (language: string) => string) => ['en', 'es', 'ar'].map(path);

test('a site in which every page is in every language passes', () => {
  expect(
    checkLanguages([
      ...inAll((language) => `/${language}`),
      ...inAll((language) => `/${language}/positions/ecpat`),
      ...inAll((language) => `/embed/${language}/faq/data`),
      ...inAll((language) => `/mail/${language}/confirm.txt`),
    ]),
  ).toEqual([]);
});

test('files without a language are the same for everyone', () => {
  expect(
    checkLanguages(['/icon.svg', '/embed.js', '/assets/page.0123456789.js', '/data/positions.json', '/robots.txt']),
  ).toEqual([]);
});

test('a page that a language lacks is named, wherever it is', () => {
  expect(checkLanguages(['/en', '/ar'])).toEqual(['/… is missing in "es"']);
  expect(checkLanguages(['/es/positions/ecpat'])).toEqual([
    '/…/positions/ecpat is missing in "en"',
    '/…/positions/ecpat is missing in "ar"',
  ]);
  expect(checkLanguages(['/embed/en/faq/data', '/embed/es/faq/data'])).toEqual([
    '/embed/…/faq/data is missing in "ar"',
  ]);
  expect(checkLanguages(['/mail/en/confirm.txt', '/mail/ar/confirm.txt'])).toEqual([
    '/mail/…/confirm.txt is missing in "es"',
  ]);
});

test('an embed does not stand in for a page, nor a mail for an embed', () => {
  expect(checkLanguages(['/en/a', '/embed/es/a', '/mail/ar/a'])).toHaveLength(6);
});
