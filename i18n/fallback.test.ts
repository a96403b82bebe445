import { expect, test } from 'vitest';
import { fallback, isFallback, plainWords, withFallback } from './fallback.ts';

const original = { name: 'Portal', form: { title: 'Sign', hint: 'Any', error: { missing: 'Missing' } } };
const english = (words: string) => fallback.start + words + fallback.end;

test('A message that a language does not have, or has without words, is the English one', () => {
  expect(withFallback(original, { form: { title: 'Assine', hint: ' ' } })).toEqual({
    name: english('Portal'),
    form: { title: 'Assine', hint: english('Any'), error: { missing: english('Missing') } },
  });
});

test('What English does not have, or has as something else, is no message', () => {
  expect(withFallback(original, { other: 'x', name: { a: 'x' }, form: 'x', __proto__: { name: 'x' } })).toEqual(
    withFallback(original, {}),
  );
});

test('English words are told from others, and can stand without saying so, in addresses too', () => {
  expect([isFallback(english('Sign')), isFallback('Assine')]).toEqual([true, false]);
  expect(plainWords(`${english('Sign')} ${encodeURIComponent(english('A & b'))}`)).toBe('Sign A%20%26%20b');
});
