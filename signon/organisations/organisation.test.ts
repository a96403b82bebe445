import { describe, expect, test } from 'vitest';
import { rejectionReasons, removalReasons, type Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { countedSince, domainToProve } from './organisation.ts';
import { acceptByHand, rejectByHand, tellDecision, verify, viewVerification } from './verification.ts';

const harbour = signatureForTests({
  id: 'id-1',
  state: 'confirmed',
  signedAt: 1,
  confirmedAt: 2,
  name: 'Suzie Q',
  email: 'suzie@harbour.example',
  country: 'GB',
  kind: 'organisation',
  organisation: 'Safe Harbour',
  role: 'Director',
  website: 'https://www.harbour.example/about',
});
const suzie: Signature = { ...harbour, kind: 'person', organisation: null, role: null, website: null };
const found = { by: 'dns', domain: 'harbour.example' } as const;

describe('the domain under which an organisation proves itself', () => {
  test.each([
    ['https://harbour.example/', 'suzie@harbour.example', 'harbour.example'],
    ['http://WWW.Harbour.example:8080/x', 'suzie@harbour.example', 'harbour.example'],
    ['https://harbour.example/', 'suzie@mail.harbour.example', 'harbour.example'],
    ['https://harbour.example./', 'suzie@harbour.example', 'harbour.example'],
    ['https://münchen.example/', 'a@MÜNCHEN.example', 'xn--mnchen-3ya.example'],
    ['https://kids.harbour.example/', 'a@kids.harbour.example', 'kids.harbour.example'],
    ['https://www.org/', 'a@www.org', 'www.org'],
    ['https://harbour.org.uk/', 'a@harbour.org.uk', 'harbour.org.uk'],
    ['https://harbour.github.io/', 'a@harbour.github.io', 'harbour.github.io'],
  ])('is that of its site %s when the mailbox %s is there or below it', (website, email, domain) => {
    expect(domainToProve({ ...harbour, website, email })).toBe(domain);
  });

  test.each([
    ['a mailbox elsewhere', 'https://harbour.example/', 'suzie@other.example'],
    ['a mailbox above the site', 'https://kids.harbour.example/', 'suzie@harbour.example'],
    ['a mailbox whose domain only ends alike', 'https://harbour.example/', 'suzie@fakeharbour.example'],
    ['a mailbox where anybody can have one', 'https://harbour.example/', 'harbour@gmail.com'],
    ['the site of the provider itself', 'https://www.gmail.com/', 'harbour@gmail.com'],
    ['a name below a provider', 'https://proton.me/', 'harbour@proton.me'],
    ['no site', null, 'suzie@harbour.example'],
    ['a name under which states give names', 'https://co.uk/', 'postmaster@co.uk'],
    ['one written in its own script', 'https://公司.cn/', 'a@公司.cn'],
    ['one of which all names below are given', 'https://anything.ck/', 'a@anything.ck'],
    ['a host of many sites', 'https://github.io/', 'harbour@github.io'],
    ['a host of many sites with www before it', 'https://www.netlify.app/', 'harbour@mail.netlify.app'],
    ['a name without a dot', 'https://localhost/', 'harbour@localhost'],
    ['an address in numbers', 'https://192.0.2.1/', 'suzie@harbour.example'],
    [
      'a site whose name leaves no room',
      `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(50)}.example/`,
      'a@x.example',
    ],
  ])('is none with %s: a moderator decides', (_, website, email) => {
    expect(domainToProve({ ...harbour, website, email })).toBeNull();
    expect(viewVerification({ ...harbour, website, email }, true)).toBe('by-hand');
  });

  test('is none for a person, nor where domains are not looked at', () => {
    expect([domainToProve(suzie), viewVerification(suzie, true)]).toEqual([null, null]);
    expect([viewVerification(harbour, true), viewVerification(harbour, false)]).toEqual(['provable', 'by-hand']);
  });
});

test('A person counts from the confirmation on, an organisation from its verification on', () => {
  expect(countedSince(suzie)).toBe(2);
  expect(countedSince({ ...suzie, state: 'pending', confirmedAt: null })).toBeNull();
  expect(countedSince(harbour)).toBeNull();
  expect(countedSince({ ...harbour, verification: { by: 'file', at: 9 } })).toBe(9);
  expect(countedSince({ ...harbour, verification: { rejected: 'duplicate', at: 9 } })).toBeNull();
  expect(countedSince({ ...harbour, state: 'pending', verification: { by: 'file', at: 9 } })).toBeNull();
});

describe('a verification that was found', () => {
  test('is written with its means and time, once', () => {
    const { outcome, changes } = verify(harbour, found, 5);
    expect([outcome, changes]).toEqual(['proven', { save: { ...harbour, verification: { by: 'dns', at: 5 } } }]);
    expect(verify(changes.save ?? null, { ...found, by: 'file' }, 6)).toEqual({ outcome: 'already', changes: {} });
    expect(viewVerification({ ...harbour, verification: { by: 'file', at: 5 } }, true)).toBe('file');
  });

  test.each([
    ['nobody', null, found],
    ['who has not confirmed', { ...harbour, state: 'pending' as const, confirmedAt: null }, found],
    ['a person', suzie, found],
    ['another domain', harbour, { ...found, domain: 'example' }],
  ])('proves nothing for %s', (_, signature, what) => {
    expect(verify(signature, what, 5)).toEqual({ outcome: 'unknown', changes: {} });
  });

  test('does not overrule a moderator', () => {
    expect(verify({ ...harbour, verification: { rejected: 'not-authorised', at: 3 } }, found, 5)).toEqual({
      outcome: 'rejected',
      changes: {},
    });
  });
});

describe('a moderator', () => {
  test('decides, and the applicant gets a mail with a link to the own page; not who wants none, or whose address only the organisers can read', () => {
    const token = { secret: 's'.repeat(43), hash: 'hash of s' };
    expect(tellDecision(harbour, null, token, 7)).toMatchObject({
      addToken: { hash: 'hash of s', purpose: 'manage' },
      owe: { mail: { template: 'decided', to: harbour.email, locale: harbour.locale, secret: token.secret } },
    });
    expect(tellDecision(harbour, 'opted-out', token, 7)).toEqual({});
    expect(tellDecision({ ...harbour, email: null }, null, token, 7)).toEqual({});
  });

  test.each(rejectionReasons)(
    'refuses for the reason %s, which the applicant reads and the log may repeat',
    (reason) => {
      const { outcome, changes } = rejectByHand(harbour, reason, 7);
      expect([outcome, changes.save?.verification]).toEqual(['rejected', { rejected: reason, at: 7 }]);
      expect(removalReasons).toContain(changes.because);
      expect(changes.because).toMatch(/^moderated-/);
      expect(viewVerification(changes.save ?? harbour, true)).toBe(reason);
      expect(rejectByHand(changes.save ?? null, reason, 8).outcome).toBe('already');
      expect(acceptByHand(changes.save ?? null, 9).changes.save?.verification).toEqual({ by: 'hand', at: 9 });
    },
  );

  test('leaves alone what is proven, people, the unconfirmed and made-up reasons', () => {
    const proven: Signature = { ...harbour, verification: { by: 'dns', at: 3 } };
    expect(acceptByHand(proven, 5)).toEqual({ outcome: 'already', changes: {} });
    for (const rule of [
      (one: Signature | null) => acceptByHand(one, 5),
      (one: Signature | null) => rejectByHand(one, 'not-found', 5),
    ])
      expect([rule(suzie).outcome, rule(null).outcome, rule({ ...harbour, state: 'pending' }).outcome]).toEqual([
        'a-person',
        'unknown',
        'unknown',
      ]);
    expect(rejectByHand(proven, 'moderated-abuse', 5)).toEqual({ outcome: 'not-a-reason', changes: {} });
  });
});
