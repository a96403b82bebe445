import { expect, test } from 'vitest';
import { attemptForTests, confirmedForTests, signedAt } from '#signon/attemptForTests.ts';
import { limits } from '#signon/limits.ts';
import type { Signature } from '#signon/signature.ts';
import type { Known } from '#signon/signing/sign.ts';
import { remind } from './remind.ts';

const due = signedAt + limits.remindAfter;
const fresh = { token: { secret: 's'.repeat(43), hash: 'h' }, codeOf: () => '123456789' };
const waiting = attemptForTests({ locale: 'es' });
const quiet: Known & { isOver: boolean } = { isOver: false, confirmed: null, recentMails: [], suppression: null };
const full = Array.from({ length: limits.mailsPerMailbox }, () => ({ at: due, quota: 'common' as const, cause: 'x' }));

test('after two days Suzie is reminded, with a new link and code, and her earlier link works on', () => {
  const { outcome, changes } = remind(waiting, quiet, fresh, due);
  expect(outcome).toBe('reminded');
  expect(changes).toMatchObject({
    addToken: { purpose: 'confirm', expiresAt: due + limits.confirmWithin },
    owe: { mail: { template: 'reminder', locale: 'es', code: '123456789' } },
  });
  expect(changes.supersede).toBeUndefined();
});

test.each<[string, Partial<Signature>, Partial<typeof quiet>, number]>([
  ['too early', {}, {}, due - 1],
  ['once she has confirmed', { state: 'confirmed', confirmedAt: signedAt }, {}, due],
  ['once she has confirmed by another attempt', {}, { confirmed: confirmedForTests({ id: 'id-2' }) }, due],
  ['when the mailbox had its mails', {}, { recentMails: full }, due],
  ['when she wants none', {}, { suppression: 'opted-out' }, due],
  ['when her letter takes no confirmations any more', {}, { isOver: true }, due],
  ['when she was refused', {}, { suppression: 'bounced' }, due],
])('%s she is let be', (_, about, known, now) => {
  expect(remind({ ...waiting, ...about }, { ...quiet, ...known }, fresh, now)).toEqual({
    outcome: 'let-be',
    changes: {},
  });
});
