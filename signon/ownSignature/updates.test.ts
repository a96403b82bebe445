import { describe, expect, test } from 'vitest';
import type { Link } from '#signon/confirming/confirm.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { changeUpdates, stopUpdates } from './updates.ts';

const secret = 'm'.repeat(43);
const signature = signatureForTests({ state: 'confirmed', confirmedAt: 1, updates: true });
const token = { hash: 'h', signature: signature.id, createdAt: 5, expiresAt: null, supersededAt: null };
const own: Link = { token: { ...token, purpose: 'manage' }, signature };

describe('the owner of a signature', () => {
  test.each([true, false])('wants news: %s; her older links end, as by every use of a newer one', (updates) => {
    expect(changeUpdates(secret, own, updates)).toEqual({
      outcome: 'changed',
      changes: { save: { ...signature, updates }, supersede: { signature: signature.id, before: 5 } },
    });
  });

  test.each<[string, string, Link, string]>([
    ['a link to confirm', secret, { token: { ...token, purpose: 'confirm' }, signature }, 'unknown'],
    [
      'a link that was replaced',
      secret,
      { token: { ...token, purpose: 'manage', supersededAt: 6 }, signature },
      'superseded',
    ],
    ['a link that nobody was mailed', secret, null, 'unknown'],
    ['half a link', 'm', own, 'mangled'],
  ])('changes nothing by %s', (_, typed, link, outcome) => {
    expect(changeUpdates(typed, link, false)).toEqual({ outcome, changes: {} });
  });
});

test('one press in a mail ends the news, once; who is gone gets none either', () => {
  expect(stopUpdates(signature).changes).toEqual({ save: { ...signature, updates: false } });
  for (const other of [{ ...signature, updates: false }, null]) expect(stopUpdates(other).changes).toEqual({});
});
