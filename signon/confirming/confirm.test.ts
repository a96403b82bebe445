import { describe, expect, test } from 'vitest';
import { attemptForTests, hashesForTests, linkForTests, signedAt } from '#signon/attemptForTests.ts';
import { isSecret } from '#signon/secret.ts';
import type { Signature } from '#signon/signature.ts';
import {
  confirm,
  confirmOutcomes,
  confirmViews,
  detailsRevision,
  type Link,
  ownConfirmed,
  viewConfirmation,
} from './confirm.ts';

const now = signedAt;
const week = 7 * 24 * 3_600_000;
const secret = 'aZ09_-'.padEnd(43, 'x');
const fresh = { secret: 'f'.repeat(43), hash: 'hash of f' };

const waiting = attemptForTests({ locale: 'es', display: 'initials' });
const link = linkForTests(waiting);
const { token } = link;
const confirmed: Signature = { ...waiting, state: 'confirmed', confirmedAt: now + 1 };

describe('Suzie follows the link in her mail', () => {
  test('she finds a button', () => {
    expect(viewConfirmation(secret, link, null, now)).toBe('ready');
  });

  test('and presses it: she is confirmed from that moment, and a mail with the link to her own page is owed', () => {
    expect(confirm(secret, link, null, detailsRevision(waiting), fresh, now + 5000)).toEqual({
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
          mail: {
            ...hashesForTests(),
            template: 'signed',
            to: 'suzie@example.org',
            locale: 'es',
            letter: 'safeguards',
            signature: 'id-1',
            secret: fresh.secret,
            code: null,
          },
          posting: { at: now + 5000, quota: 'uncounted', cause: null },
        },
      },
    });
  });

  test('who signed for an organisation is told in that mail what is still to be proven', () => {
    const signature: Signature = { ...waiting, kind: 'organisation', organisation: 'Safe Net' };
    expect(
      confirm(secret, { token, signature }, null, detailsRevision(signature), fresh, now).changes.owe?.mail,
    ).toMatchObject({
      template: 'organisation',
      secret: fresh.secret,
    });
  });

  test('and presses it twice: the second press changes nothing and mails nothing', () => {
    expect(confirm(secret, { token, signature: confirmed }, null, null, fresh, now + 9000)).toEqual({
      outcome: 'already',
      changes: {},
    });
    expect(viewConfirmation(secret, { token, signature: confirmed }, null, now + 9000)).toBe('confirmed');
  });
});

test('a mail scanner opens the link a hundred times before Suzie does: she still finds the button', () => {
  const untouched = JSON.stringify(link);
  for (let n = 0; n < 100; n++) expect(viewConfirmation(secret, link, null, now)).toBe('ready');
  expect(JSON.stringify(link)).toBe(untouched);
});

describe('Suzie comes late', () => {
  test.each([
    ['in the last moment it still works', week - 1, 'ready', 'confirmed'],
    ['after a week it is expired', week, 'expired', 'expired'],
    ['long after, too', 50 * week, 'expired', 'expired'],
  ])('%s', (_, wait, view, outcome) => {
    expect(viewConfirmation(secret, link, null, now + wait)).toBe(view);
    expect(confirm(secret, link, null, detailsRevision(waiting), fresh, now + wait).outcome).toBe(outcome);
    expect(
      Object.keys(confirm(secret, link, null, detailsRevision(waiting), fresh, now + wait).changes).length > 0,
    ).toBe(outcome === 'confirmed');
  });

  test('having confirmed in time, she reads "confirmed" and not "expired"', () => {
    expect(viewConfirmation(secret, { token, signature: confirmed }, null, now + 2 * week)).toBe('confirmed');
    expect(confirm(secret, { token, signature: confirmed }, null, null, fresh, now + 2 * week)).toEqual({
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
    expect(viewConfirmation(typed, found, null, now)).toBe(answer);
    expect(confirm(typed, found, null, null, fresh, now)).toEqual({ outcome: answer, changes: {} });
  });
});

test('a secret is 43 characters of base64url, which hold 32 bytes', () => {
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

test('a program that presses what it has not opened confirms nothing', () => {
  for (const shown of [null, '', 'other'])
    expect(confirm(secret, link, null, shown, fresh, now)).toEqual({ outcome: 'changed', changes: {} });
});

describe('a stranger has signed with her address too', () => {
  const strangers = attemptForTests({ id: 'id-2', name: 'Mallory', ...hashesForTests('suzie+x@example.org', 'suzie') });

  test('her link confirms what she entered, whatever was entered before or after', () => {
    expect(confirm(secret, link, null, detailsRevision(waiting), fresh, now).changes.save).toMatchObject({
      id: 'id-1',
      name: 'Suzie Q',
    });
  });

  test('once she has confirmed, the other attempt confirms nothing', () => {
    const other = linkForTests(strangers);
    expect(viewConfirmation(secret, other, confirmed, now)).toBe('signed-already');
    expect(confirm(secret, other, confirmed, detailsRevision(strangers), fresh, now)).toEqual({
      outcome: 'signed-already',
      changes: {},
    });
  });

  test('and tells whoever reads another spelling nothing of her, but her, of her own', () => {
    expect(ownConfirmed(linkForTests(strangers), confirmed)).toBeNull();
    expect(ownConfirmed(linkForTests(attemptForTests({ id: 'id-3' })), confirmed)).toEqual(confirmed);
    expect(ownConfirmed({ token, signature: confirmed }, confirmed)).toEqual(confirmed);
    expect(ownConfirmed(linkForTests(confirmed, { purpose: 'manage' }), confirmed)).toBeNull();
    expect(ownConfirmed(null, confirmed)).toBeNull();
  });
});

test('every view and outcome can happen, and there is no other', () => {
  const links: [string, Link, Signature | null][] = [
    [secret, link, null],
    [secret, link, confirmed],
    [secret, { token, signature: confirmed }, confirmed],
    [secret, { token: { ...token, expiresAt: now }, signature: waiting }, null],
    [secret, null, null],
    ['', null, null],
  ];
  const views = links.map(([typed, found, confirmed]) => viewConfirmation(typed, found, confirmed, now));
  expect(views.sort()).toEqual([...confirmViews].sort());
  const outcomes = links.map(
    ([typed, found, confirmed]) => confirm(typed, found, confirmed, detailsRevision(waiting), fresh, now).outcome,
  );
  expect([...outcomes, confirm(secret, link, null, 'other', fresh, now).outcome].sort()).toEqual(
    [...confirmOutcomes].sort(),
  );
});
