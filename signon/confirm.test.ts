import { describe, expect, test } from 'vitest';
import { confirm, confirmOutcomes, confirmViews, detailsRevision, type Link, viewConfirmation } from './confirm.ts';
import { isSecret } from './secret.ts';
import type { Signature, Token } from './signature.ts';
import { signatureForTests } from './signatureForTests.ts';

const now = Date.UTC(2026, 2, 1, 12);
const week = 7 * 24 * 3_600_000;
const secret = 'aZ09_-'.padEnd(43, 'x');
const fresh = { secret: 'f'.repeat(43), hash: 'hash of f' };

const waiting = signatureForTests({
  id: 'id-1',
  mailbox: 'hash of suzie@example.org',
  name: 'Suzie Q',
  email: 'suzie@example.org',
  country: 'GB',
  letterVersion: '1.0',
  consentVersion: '1',
  locale: 'es',
  display: 'initials',
  signedAt: now,
});
const token: Token = {
  hash: 'hash-1',
  purpose: 'confirm',
  signature: 'id-1',
  createdAt: now,
  expiresAt: now + week,
  supersededAt: null,
};
const link: Link = { token, signature: waiting };
const confirmed: Signature = { ...waiting, state: 'confirmed', confirmedAt: now + 1 };

describe('Suzie follows the link in her mail', () => {
  test('she finds a button', () => {
    expect(viewConfirmation(secret, link, now)).toBe('ready');
  });

  test('and presses it: she is confirmed from that moment, and a mail with the link to her own page is owed', () => {
    expect(confirm(secret, link, detailsRevision(waiting), fresh, now + 5000)).toEqual({
      outcome: 'confirmed',
      changes: {
        save: { ...waiting, state: 'confirmed', confirmedAt: now + 5000 },
        addToken: {
          hash: 'hash of f',
          purpose: 'manage',
          signature: 'id-1',
          createdAt: now + 5000,
          expiresAt: null,
          supersededAt: null,
        },
        owe: {
          template: 'signed',
          to: 'suzie@example.org',
          locale: 'es',
          letter: 'safeguards',
          mailbox: 'hash of suzie@example.org',
          secret: fresh.secret,
          code: null,
        },
      },
    });
  });

  test('who signed for an organisation is told in that mail what is still to be proven', () => {
    const signature: Signature = { ...waiting, kind: 'organisation', organisation: 'Safe Net' };
    expect(confirm(secret, { token, signature }, detailsRevision(signature), fresh, now).changes.owe).toMatchObject({
      template: 'organisation',
      secret: fresh.secret,
    });
  });

  test('and presses it twice: the second press changes nothing and mails nothing', () => {
    expect(confirm(secret, { token, signature: confirmed }, null, fresh, now + 9000)).toEqual({
      outcome: 'already',
      changes: {},
    });
    expect(viewConfirmation(secret, { token, signature: confirmed }, now + 9000)).toBe('confirmed');
  });
});

test('a mail scanner opens the link a hundred times before Suzie does: she still finds the button', () => {
  const untouched = JSON.stringify(link);
  for (let n = 0; n < 100; n++) expect(viewConfirmation(secret, link, now)).toBe('ready');
  expect(JSON.stringify(link)).toBe(untouched);
});

describe('Suzie comes late', () => {
  test.each([
    ['in the last moment it still works', week - 1, 'ready', 'confirmed'],
    ['after a week it is expired', week, 'expired', 'expired'],
    ['long after, too', 50 * week, 'expired', 'expired'],
  ])('%s', (_, wait, view, outcome) => {
    expect(viewConfirmation(secret, link, now + wait)).toBe(view);
    expect(confirm(secret, link, detailsRevision(waiting), fresh, now + wait).outcome).toBe(outcome);
    expect(Object.keys(confirm(secret, link, detailsRevision(waiting), fresh, now + wait).changes).length > 0).toBe(
      outcome === 'confirmed',
    );
  });

  test('having confirmed in time, she reads "confirmed" and not "expired"', () => {
    expect(viewConfirmation(secret, { token, signature: confirmed }, now + 2 * week)).toBe('confirmed');
    expect(confirm(secret, { token, signature: confirmed }, null, fresh, now + 2 * week)).toEqual({
      outcome: 'already',
      changes: {},
    });
  });
});

describe('a link that is no key', () => {
  const managing: Link = { token: { ...token, purpose: 'manage', expiresAt: null }, signature: waiting };

  test.each<[string, string, Link, string]>([
    ['one that nobody was mailed', secret, null, 'unknown'],
    ['the link to a signature’s own page', secret, managing, 'unknown'],
    [
      'the link to the own page of a confirmed signature',
      secret,
      { ...managing, signature: confirmed } as Link,
      'unknown',
    ],
    ['one cut short by a mail program', secret.slice(0, 42), null, 'mangled'],
    ['one with a full stop after it', `${secret}.`, null, 'mangled'],
    ['an empty one', '', null, 'mangled'],
    ['one with a new line after it', `${secret}\n`, link, 'mangled'],
    ['one cut short, even if it were found', secret.slice(0, 42), link, 'mangled'],
  ])('%s confirms nothing', (_, typed, found, answer) => {
    expect(viewConfirmation(typed, found, now)).toBe(answer);
    expect(confirm(typed, found, null, fresh, now)).toEqual({ outcome: answer, changes: {} });
  });
});

test('a secret is 43 characters of base64url, which hold 256 bits', () => {
  expect(isSecret(Buffer.alloc(32, 0xfb).toString('base64url'))).toBe(true);
  for (const text of [
    'a'.repeat(42),
    'a'.repeat(44),
    `${'a'.repeat(42)}=`,
    `${'a'.repeat(42)}+`,
    `${'a'.repeat(42)}/`,
    `${'a'.repeat(42)}é`,
    `\n${'a'.repeat(42)}`,
  ])
    expect(isSecret(text)).toBe(false);
});

describe('somebody signs anew while Suzie has the page open', () => {
  const anew: Signature = { ...waiting, name: 'Mallory', signedAt: now + 1 };

  test('her button confirms nothing that she was not shown', () => {
    expect(confirm(secret, { token, signature: anew }, detailsRevision(waiting), fresh, now)).toEqual({
      outcome: 'changed',
      changes: {},
    });
  });

  test('once she has seen it, it does', () => {
    expect(confirm(secret, { token, signature: anew }, detailsRevision(anew), fresh, now)).toMatchObject({
      outcome: 'confirmed',
      changes: { save: { name: 'Mallory' } },
    });
  });
});

describe('Suzie asked for the mail again', () => {
  const old: Link = { token: { ...token, supersededAt: now + 1 }, signature: waiting };

  test('the link of the mail before works no longer, and says why', () => {
    expect(viewConfirmation(secret, old, now + 2)).toBe('superseded');
    expect(confirm(secret, old, detailsRevision(waiting), fresh, now + 2)).toEqual({
      outcome: 'superseded',
      changes: {},
    });
  });

  test('once she has confirmed by the newer one, it says that', () => {
    expect(viewConfirmation(secret, { ...old, signature: confirmed }, now + 2)).toBe('confirmed');
  });
});

test('every view and outcome can happen, and there is no other', () => {
  const links: [string, Link][] = [
    [secret, link],
    [secret, { token, signature: confirmed }],
    [secret, { token: { ...token, expiresAt: now }, signature: waiting }],
    [secret, { token: { ...token, supersededAt: now }, signature: waiting }],
    [secret, null],
    ['', null],
  ];
  expect(links.map(([typed, found]) => viewConfirmation(typed, found, now)).sort()).toEqual([...confirmViews].sort());
  const outcomes = links.map(([typed, found]) => confirm(typed, found, detailsRevision(waiting), fresh, now).outcome);
  expect([...outcomes, confirm(secret, link, 'other', fresh, now).outcome].sort()).toEqual([...confirmOutcomes].sort());
});
