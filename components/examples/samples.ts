import type { Filling } from '#blanks/filling.ts';
import type { Text } from '#content/text.ts';
import type { Locale } from '#i18n/locales.ts';
import { writeNumber } from '#i18n/numbers.ts';

/** A compiled body of one paragraph, in the form of the bundler's, whose first argument after the scope is what it exports. */
export const sampleBody = (words: string): string =>
  `return { default: ({ components }) => _jsx_runtime.jsx(components.p, { children: ${JSON.stringify(words)} }) };`;

/** A letter with its first request only and its summary for a body: enough to see the sheet. */
export function sampleLetter(letter: Text<'letters'>): Text<'letters'> {
  const { requests, credit, summary } = letter.fields;
  const [first] = requests;
  return {
    ...letter,
    body: sampleBody(summary),
    cites: [...new Set([...(first?.sources ?? []), ...(credit?.sources ?? [])])],
    fields: { ...letter.fields, requests: requests.slice(0, 1) },
  };
}

/** What the fields and counts among the examples are filled with: one field filled, one with a problem, one button chosen. */
export const sampleFilling = (locale: Locale, organisation: string): Filling<'letter'> => ({
  blanks: {
    signable: '1',
    count: writeNumber(1234, locale),
    goal: writeNumber(2500, locale),
    'value.organisation': organisation,
    'value.email': 'sample@',
    'invalid.email': 'true',
    'checked.display.initials': 'checked',
  },
  outcomes: ['email:malformed'],
});
