import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipReader } from './slipReader.ts';
import { termsOf } from './terms.ts';

const counts = {
  encryption: 90,
  grooming: 20,
  groomed: 2,
  petition: 9,
  forces: 3,
  sources: 30,
  lock: 5,
  Statistics: 4,
};
const read = slipReader(new Map(Object.entries(counts)), termsOf('en'), 'en');

describe('the nearest known word stands in for an unknown one', () => {
  test.each([
    ['petiton', 'petition'],
    ['pettion', 'petition'],
    ['petitoin', 'petition'],
    ['sattistics', 'statistics'],
    ['encyrption', 'encryption'],
    ['groming', 'grooming'],
    ['goorming', 'grooming'],
  ])('%s is %s', (asked, meant) => expect(read(asked)).toBe(meant));
  test('of several that are as near, the one that is said most', () => expect(read('sorces')).toBe('sources'));
  test.each(['groomi', 'encryptio'])('or the word that begins so: %s', (asked) =>
    expect(read(asked)).toMatch(/ing$|ion$/),
  );
  test('and what is around it stays', () => expect(read('¿Encyrption, or a lock?')).toBe('¿encryption, or a lock?'));
});

test.each(['sources', 'source', 'encrypted', 'encrypt', 'luck', 'qqqqqqqq', 'petunia', '29201', ''])(
  '"%s" stays as it is',
  (asked) => expect(read(asked)).toBe(asked),
);

test.each([
  ['es', 'encriptación', 'encirptación', 'encriptacion'],
  ['es', 'firmar', 'fimar', 'firmar'],
  ['ar', 'التشفير', 'الشفير', 'تشفير'],
])('In %s, where %s is known, %s is %s', (locale, known, asked, meant) => {
  expect(slipReader(new Map([[known, 1]]), termsOf(locale), locale)(asked)).toBe(meant);
});

test('Any one slip in a long word is found', () => {
  const word = 'encryption';
  const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.nat(word.length - 1), letter, fc.nat(3), (at, key, slip) => {
      const [before, one, two, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
      const typed = [before + two, before + key + one + two, before + key + two, before + two + one][slip] + after;
      // The beginning of a term finds it, too.
      expect('encrypt').toMatch(new RegExp(`^${termsOf('en').of(read(typed))}`));
    }),
  );
});
