import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { remind } from './remind.ts';
import type { Signature } from './signature.ts';
import { signatureForTests } from './signatureForTests.ts';

const signedAt = Date.UTC(2026, 2, 1, 12);
const due = signedAt + limits.remindAfter;
const fresh = { token: { secret: 's'.repeat(43), hash: 'h' }, code: { code: '123456789', hash: 'ch' } };
const waiting = signatureForTests({
  id: 'id-1',
  mailbox: 'hash of suzie',
  name: 'Suzie Q',
  email: 'suzie@example.org',
  country: 'GB',
  letterVersion: '1.0',
  consentVersion: '1',
  locale: 'es',
  signedAt,
});
const quiet = { recentMails: 0, suppression: null };

test('after two days Suzie is reminded, with a new link and code, and her earlier link works on', () => {
  const { outcome, changes } = remind(waiting, quiet, fresh, due);
  expect(outcome).toBe('reminded');
  expect(changes).toMatchObject({
    addToken: { purpose: 'confirm', expiresAt: due + limits.confirmWithin },
    owe: { template: 'reminder', locale: 'es' },
  });
  expect(changes.supersede).toBeUndefined();
});

test.each<[string, Signature, typeof quiet | { recentMails: number; suppression: 'opted-out' | 'bounced' }, number]>([
  ['too early', waiting, quiet, due - 1],
  ['once she has confirmed', { ...waiting, state: 'confirmed', confirmedAt: signedAt }, quiet, due],
  ['when the mailbox had its mails', waiting, { ...quiet, recentMails: limits.mailsPerMailbox }, due],
  ['when it wants none', waiting, { ...quiet, suppression: 'opted-out' }, due],
  ['when it was refused', waiting, { ...quiet, suppression: 'bounced' }, due],
])('%s she is let be', (_, signature, known, now) => {
  expect(remind(signature, known, fresh, now)).toEqual({ outcome: 'let-be', changes: {} });
});
