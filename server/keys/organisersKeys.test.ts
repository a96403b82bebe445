import { expect, test } from 'vitest';
import { organisersForTests } from './organisersForTests.ts';
import { keysOfLetters, organisersKeys } from './organisersKeys.ts';

const { recipient } = organisersForTests;
const other = 'age12pr4e9av6y0ce2tuqj0da0cl5zqqtrdqzck03f7cvw67krhzcv9s5x98lx';

test("the key of a letter comes before that of all letters; a letter without either is nobody's", () => {
  const both = organisersKeys(other, { harbour: recipient });
  expect([both?.of('harbour')?.recipient, both?.of('safeguards')?.recipient]).toEqual([recipient, other]);
  expect(both?.letters, 'all have one').toBeNull();
  const own = organisersKeys(null, { harbour: recipient });
  expect([own?.of('harbour')?.recipient, own?.of('safeguards'), own?.letters]).toEqual([recipient, null, ['harbour']]);
  expect(organisersKeys(null, {})).toBeNull();
});

test('where it is not known which letters there are, nothing is sealed for whom it may not be', () => {
  expect(organisersKeys(other, null)).toBeNull();
});

test('a key that is none stops the start by a sentence that names its letter, and not the key', () => {
  expect(() => organisersKeys(null, { harbour: 'AGE-SECRET-KEY-1' })).toThrow(
    /^The key of the organisers of "harbour" is not a public key of age\.$/,
  );
});

test('the keys are those that the fields of the letters name', () => {
  expect(keysOfLetters({ a: { organisersKey: recipient }, b: { organisersKey: null } })).toEqual({ a: recipient });
});
