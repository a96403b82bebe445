import { expect, test } from 'vitest';
import { signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { affirm, areOfSeveralMeanings, isOfOlderMeaning } from './affirm.ts';

const secret = 'x'.repeat(43);
const linkTo = (letterVersion: string, given = {}) => {
  const signature = signatureForTests({ state: 'confirmed', confirmedAt: 1, letterVersion });
  return { signature, token: tokenForTests(signature, { purpose: 'manage', expiresAt: null, ...given }) };
};

test.each([
  ['1.0', '2.0', true],
  ['1.9', '2.0', true],
  ['9.0', '10.0', true],
  ['1.0', '1.1', false],
  ['2.0', '2.0', false],
  ['2.0', '1.0', false],
  ['2026-11-01', '2.0', false],
])('Between version %s and %s the meaning changed: %s', (signed, current, isOlder) => {
  expect(isOfOlderMeaning(signed, current)).toBe(isOlder);
  expect(areOfSeveralMeanings(['1.0', '1.1'])).toBe(false);
  expect(areOfSeveralMeanings(['1.0', '1.1', '2.0'])).toBe(true);
});

test('Who affirms counts under the new words from then on, and nothing else of the signature changes', () => {
  const link = linkTo('1.0');
  const { outcome, changes } = affirm(secret, link, '2.1');
  expect([outcome, changes.save]).toEqual(['affirmed', { ...link.signature, letterVersion: '2.1' }]);
  expect(changes.supersede).toEqual({ signature: link.signature.id, before: link.token.createdAt });
});

test('Whoever signed these words, or words of the same meaning, has nothing to affirm', () => {
  for (const version of ['2.0', '2.1'])
    expect(affirm(secret, linkTo(version), '2.1')).toEqual({ outcome: 'affirmed', changes: {} });
});

test('A link that was replaced, is to confirm, or opens nothing, affirms nothing', () => {
  expect(affirm(secret, linkTo('1.0', { supersededAt: 5 }), '2.0')).toEqual({ outcome: 'superseded', changes: {} });
  expect(affirm(secret, linkTo('1.0', { purpose: 'confirm' }), '2.0').outcome).toBe('unknown');
  expect(affirm(secret, null, '2.0').outcome).toBe('unknown');
  expect(affirm('short', null, '2.0').outcome).toBe('mangled');
});
