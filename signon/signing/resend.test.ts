import { describe, expect, test } from 'vitest';
import { attemptForTests, confirmedForTests, hashesForTests, signedAt } from '#signon/attemptForTests.ts';
import { limits } from '#signon/limits.ts';
import { type KnownToResend, resend } from './resend.ts';

const now = signedAt + 1000;
const fresh = { token: { secret: 's'.repeat(43), hash: 'h' }, codeOf: (id: string) => `code of ${id}` };
const waiting = attemptForTests();
const confirmed = confirmedForTests();
const known: KnownToResend = {
  isOver: false,
  attempt: waiting,
  confirmed: null,
  recentMails: [],
  recentResends: 0,
  suppression: null,
};
const typed = { ...hashesForTests(), email: 'suzie@example.org', locale: 'ar', letter: 'safeguards', cause: 'home' };
const full = Array.from({ length: limits.mailsPerMailbox }, () => ({
  at: now,
  quota: 'common' as const,
  cause: 'home',
}));

describe('Suzie asks for the mail again', () => {
  test('she gets a new link and her code in the language she asked in, and nothing that she has stops working', () => {
    expect(resend(typed, known, fresh, now)).toEqual({
      outcome: 'accepted',
      changes: {
        addToken: {
          hash: 'h',
          purpose: 'confirm',
          signature: 'id-1',
          createdAt: now,
          expiresAt: now + limits.confirmWithin,
          supersededAt: null,
        },
        owe: {
          mail: {
            ...hashesForTests(),
            template: 'confirm',
            to: 'suzie@example.org',
            locale: 'ar',
            letter: 'safeguards',
            signature: 'id-1',
            secret: fresh.token.secret,
            code: 'code of id-1',
          },
          posting: { at: now, quota: 'common', cause: 'home' },
        },
      },
    });
  });

  test('once she has confirmed she gets one more link to her own page instead', () => {
    const { changes } = resend(typed, { ...known, attempt: null, confirmed }, fresh, now);
    expect(changes).toMatchObject({
      addToken: { purpose: 'manage', signature: 'id-1' },
      owe: { mail: { template: 'again', code: null, to: 'suzie@example.org' } },
    });
    expect(changes.supersede).toBeUndefined();
  });

  test('also when only the organisers can read the address that is kept', () => {
    const sealed = { ...confirmed, email: null };
    expect(resend(typed, { ...known, confirmed: sealed }, fresh, now).changes.owe?.mail).toMatchObject({
      template: 'again',
      to: 'suzie@example.org',
    });
  });
});

test.each<[string, Partial<KnownToResend>]>([
  ['never signed', { attempt: null }],
  ['had its mails', { recentMails: full }],
  ['wants no mail', { suppression: 'opted-out' }],
  ['refused a mail', { suppression: 'bounced' }],
])('an address that %s gets none, and who asked is told the same', (_, about) => {
  expect(resend(typed, { ...known, ...about }, fresh, now)).toEqual({ outcome: 'accepted', changes: {} });
});

test('a flood from one network ends as signing does, whoever asks', () => {
  for (const about of [{ attempt: null }, {}, { confirmed }])
    expect(resend(typed, { ...known, ...about, recentResends: limits.resendsPerNetwork }, fresh, now)).toEqual({
      outcome: 'too-many-from-network',
      changes: {},
    });
});
