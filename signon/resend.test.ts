import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { type KnownToResend, resend } from './resend.ts';

import type { Signature } from './signature.ts';
import { signatureForTests } from './signatureForTests.ts';

const now = Date.UTC(2026, 2, 1, 12);
const fresh = { token: { secret: 's'.repeat(43), hash: 'h' }, code: { code: '123456789', hash: 'ch' } };
const waiting = signatureForTests({
  id: 'id-1',
  mailbox: 'hash of suzie',
  name: 'Suzie Q',
  email: 'suzie@example.org',
  country: 'GB',
  letterVersion: '1.0',
  consentVersion: '1',
  signedAt: now - 1000,
});
const confirmed: Signature = { ...waiting, state: 'confirmed', confirmedAt: now - 500 };
const known: KnownToResend = { signature: waiting, recentMails: 0, recentResends: 0, suppression: null };

describe('Suzie asks for the mail again', () => {
  test('she gets a new link and a new code in the language she asked in, every earlier link ends, and her details stay', () => {
    expect(resend({ email: 'typed@example.org', locale: 'ar' }, known, fresh, now)).toEqual({
      outcome: 'accepted',
      changes: {
        supersede: { signature: 'id-1', purpose: 'confirm' },
        addToken: {
          hash: 'h',
          purpose: 'confirm',
          signature: 'id-1',
          createdAt: now,
          expiresAt: now + limits.confirmWithin,
          supersededAt: null,
        },
        addCode: {
          hash: 'ch',
          purpose: 'code',
          signature: 'id-1',
          createdAt: now,
          expiresAt: now + limits.confirmWithin,
          supersededAt: null,
        },
        owe: {
          template: 'confirm',
          to: 'suzie@example.org',
          locale: 'ar',
          letter: 'safeguards',
          mailbox: 'hash of suzie',
          secret: fresh.token.secret,
          code: '123456789',
        },
      },
    });
  });

  test('once she has confirmed she gets a new link to her own page instead', () => {
    expect(
      resend({ email: 'typed@example.org', locale: 'en' }, { ...known, signature: confirmed }, fresh, now).changes,
    ).toMatchObject({
      supersede: { purpose: 'manage' },
      addToken: { purpose: 'manage' },
      owe: { template: 'again', code: null },
    });
  });
});

test.each<[string, Partial<KnownToResend>]>([
  ['never signed', { signature: null }],
  ['had its mails', { recentMails: limits.mailsPerMailbox }],
  ['wants no mail', { suppression: 'opted-out' }],
  ['refused a mail', { suppression: 'bounced' }],
])('a mailbox that %s gets none, its earlier link lives on, and who asked is told the same', (_, about) => {
  expect(resend({ email: 'typed@example.org', locale: 'en' }, { ...known, ...about }, fresh, now)).toEqual({
    outcome: 'accepted',
    changes: {},
  });
});

test('a flood from one network ends as signing does, whoever asks', () => {
  for (const signature of [null, waiting, confirmed])
    expect(
      resend(
        { email: 'typed@example.org', locale: 'en' },
        { ...known, signature, recentResends: limits.resendsPerNetwork },
        fresh,
        now,
      ),
    ).toEqual({
      outcome: 'too-many-from-network',
      changes: {},
    });
});
