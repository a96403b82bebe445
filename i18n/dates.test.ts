import { describe, expect, test } from 'vitest';
import { languageName, writeDate } from './dates.ts';

describe('a date is written as exactly as it is known, day before month, in Western digits', () => {
  test.each([
    ['2023', '2023', '2023', '2023'],
    ['2023-04', 'April 2023', 'abril de 2023', 'أبريل 2023'],
    ['2023-04-09', '9 April 2023', '9 de abril de 2023', '9 أبريل 2023'],
    ['2026-12-31', '31 December 2026', '31 de diciembre de 2026', '31 ديسمبر 2026'],
    ['2024-02-29', '29 February 2024', '29 de febrero de 2024', '29 فبراير 2024'],
    ['2026-01-01', '1 January 2026', '1 de enero de 2026', '1 يناير 2026'],
  ])('%s', (date, en, es, ar) => {
    expect([writeDate(date, 'en'), writeDate(date, 'es'), writeDate(date, 'ar')]).toEqual([en, es, ar]);
  });

  test.each(['undated', '', 'c. 2020', '2023-4', '20230419', '2023-04-19T00:00:00Z', '2023–2024'])(
    'what is no date stays as it is: "%s"',
    (text) => {
      for (const locale of ['en', 'es', 'ar'] as const) expect(writeDate(text, locale)).toBe(text);
    },
  );

  test.each(['2023-13', '2023-00', '2023-02-29', '2023-04-31', '2023-04-00'])(
    'a day that is in no calendar does not become another one: %s',
    (text) => {
      expect(writeDate(text, 'en')).toBe(text);
    },
  );
});

test('a language is called by its name in the reader’s language', () => {
  expect([languageName('es', 'en'), languageName('ar', 'en'), languageName('en', 'en')]).toEqual([
    'Spanish',
    'Arabic',
    'English',
  ]);
  expect([languageName('es', 'es'), languageName('ar', 'es'), languageName('en', 'es')]).toEqual([
    'español',
    'árabe',
    'inglés',
  ]);
  expect([languageName('es', 'ar'), languageName('ar', 'ar'), languageName('en', 'ar')]).toEqual([
    'الإسبانية',
    'العربية',
    'الإنجليزية',
  ]);
});
