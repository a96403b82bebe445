import type { Filling } from '#blanks/filling.ts';
import type { Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';

/** What the fields and counts among the examples are filled with: one field filled, one with a problem, one button chosen. */
export const sampleFilling = (locale: Locale, organisation: string): Filling<'letter'> => ({
  blanks: {
    count: writeNumber(1234, locale),
    goal: writeNumber(2500, locale),
    'value.organisation': organisation,
    'value.email': 'sample@',
    'invalid.email': 'true',
    'checked.display.initials': 'checked',
  },
  outcomes: ['email:malformed'],
});
