import { describe, expect, test } from 'vitest';
import { confirmedForTests, hashesForTests, signedAt } from '#signon/attemptForTests.ts';
import { limits } from '#signon/limits.ts';
import type { CountedMail } from '#signon/mail/mailTime.ts';
import { type KnownToSign, type SignRequest, sign, signOutcomes } from './sign.ts';

const now = signedAt;
const hour = 3_600_000;
const free = { admitted: true, mailDelay: 0 } as const;
const nobody: KnownToSign = {
  state: 'open',
  confirmed: null,
  waiting: [],
  recentMails: [],
  admission: free,
  suppression: null,
};

const request: SignRequest = {
  ...hashesForTests(),
  letter: 'safeguards',
  locale: 'en',
  details: {
    name: 'Suzie Q',
    email: 'suzie@example.org',
    country: 'GB',
    display: 'initials',
    kind: 'person',
    organisation: null,
    role: null,
    website: null,
    updates: true,
  },
  agreement: { letterVersion: '1.0', consentVersion: '2026-02-01' },
  cause: 'home',
};
const fresh = (n: number) => ({
  id: `id-${n}`,
  token: { secret: String(n).padStart(43, 's'), hash: `hash-${n}` },
  codeOf: (id: string) => `code of ${id}`,
});
const confirmed = confirmedForTests({ id: 'id-0' });
const mails = (count: number, cause: string): CountedMail[] =>
  Array.from({ length: count }, () => ({ at: now, quota: 'common', cause }));
const full = { ...nobody, recentMails: mails(limits.mailsPerMailbox, 'stranger') };
/** Another spelling of the same mailbox, as far as is assumed. */
const tagged: SignRequest = {
  ...request,
  ...hashesForTests('suzie+x@example.org', 'suzie@example.org'),
  details: { ...request.details, name: 'Mallory', email: 'suzie+x@example.org' },
};

test('Suzie signs: her attempt waits, and a mail with a link and a code is owed to her', () => {
  expect(sign(request, nobody, fresh(1), now)).toEqual({
    outcome: 'accepted',
    changes: {
      save: {
        ...hashesForTests(),
        ...request.details,
        ...request.agreement,
        id: 'id-1',
        letter: 'safeguards',
        locale: 'en',
        state: 'pending',
        signedAt: now,
        confirmedAt: null,
      },
      addToken: {
        hash: 'hash-1',
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
          locale: 'en',
          letter: 'safeguards',
          signature: 'id-1',
          secret: fresh(1).token.secret,
          code: 'code of id-1',
        },
        posting: { at: now, quota: 'common', cause: 'home' },
      },
    },
  });
});

test('what is kept holds neither the secret of a link nor a code', () => {
  const { save, addToken } = sign(request, nobody, fresh(1), now).changes;
  expect(JSON.stringify({ save, addToken })).not.toContain(fresh(1).token.secret);
  expect(JSON.stringify({ save, addToken })).not.toContain('code of');
});

test('whoever signs makes an attempt of their own, beside all that wait there', () => {
  const waiting = [{ id: 'id-1', signedAt: now, mailAt: now, cause: 'home' }];
  const { changes } = sign(tagged, { ...nobody, waiting, recentMails: mails(1, 'home') }, fresh(2), now + hour);
  expect(Object.keys(changes).sort()).toEqual(['addToken', 'owe', 'save']);
  expect(changes).toMatchObject({
    save: { id: 'id-2', name: 'Mallory', spelling: tagged.spelling },
    addToken: { signature: 'id-2' },
    owe: { mail: { to: 'suzie+x@example.org', signature: 'id-2', code: 'code of id-2' } },
  });
});

describe('Suzie signs again after she confirmed', () => {
  const again = (about: Partial<SignRequest>, known: Partial<KnownToSign> = {}) =>
    sign({ ...request, locale: 'ar', ...about }, { ...nobody, confirmed, ...known }, fresh(2), now + hour);

  test('her signature stays as she confirmed it, and her earlier links go on working', () => {
    const { outcome, changes } = again({});
    expect(outcome).toBe('accepted');
    expect(Object.keys(changes).sort()).toEqual(['addToken', 'owe']);
  });

  test('she is mailed one more link to it', () => {
    const { addToken, owe } = again({}).changes;
    expect(owe?.mail).toEqual({
      ...hashesForTests(),
      template: 'again',
      to: 'suzie@example.org',
      locale: 'ar',
      letter: 'safeguards',
      signature: 'id-0',
      secret: fresh(2).token.secret,
      code: null,
    });
    expect(addToken).toMatchObject({ hash: 'hash-2', purpose: 'manage', signature: 'id-0', expiresAt: null });
  });

  test('also when only the organisers can read the address that is kept', () => {
    expect(again({}, { confirmed: { ...confirmed, email: null } }).changes.owe?.mail).toMatchObject({
      template: 'again',
      to: 'suzie@example.org',
    });
  });

  test('by a spelling that is certainly the same mailbox: the link goes to the address that confirmed, as long as it can be read', () => {
    const dotted = { ...hashesForTests('su.zie@example.org', 'suzie@example.org'), certain: confirmed.certain };
    const details = { ...request.details, email: 'su.zie@example.org' };
    expect(again({ ...dotted, details }).changes.owe?.mail).toMatchObject({
      template: 'again',
      to: 'suzie@example.org',
    });
    expect(again({ ...dotted, details }, { confirmed: { ...confirmed, email: null } }).changes.owe?.mail).toMatchObject(
      { template: 'already', to: 'su.zie@example.org' },
    );
  });

  test('whoever typed another spelling is told by a mail without any power, readable or not', () => {
    for (const email of [confirmed.email, null]) {
      const { changes } = sign(tagged, { ...nobody, confirmed: { ...confirmed, email } }, fresh(2), now);
      expect(Object.keys(changes)).toEqual(['owe']);
      expect(changes.owe?.mail).toEqual({
        ...hashesForTests('suzie+x@example.org', 'suzie@example.org'),
        template: 'already',
        to: 'suzie+x@example.org',
        locale: 'en',
        letter: 'safeguards',
        signature: null,
        secret: null,
        code: null,
      });
    }
  });

  test('past the limit of mails she is left in peace', () => {
    expect(sign({ ...request, cause: 'stranger' }, { ...full, confirmed }, fresh(2), now).changes).toEqual({});
  });
});

describe('someone floods a mailbox', () => {
  test('what is entered past the limit is kept, and its mail is owed for the next day', () => {
    const { changes } = sign({ ...request, cause: 'stranger' }, full, fresh(1), now);
    expect(changes).toMatchObject({
      save: { id: 'id-1' },
      addToken: { expiresAt: now + limits.mailWindow + limits.confirmWithin },
      owe: { mail: { template: 'confirm' }, posting: { at: now + limits.mailWindow, quota: 'common' } },
    });
  });

  test('its owner, from her own network, gets her mail at once all the same', () => {
    expect(sign(request, full, fresh(1), now).changes.owe?.posting).toEqual({ at: now, quota: 'first', cause: 'home' });
  });

  test('when very many wait there, one of the flood makes room', () => {
    const waiting = Array.from({ length: limits.attemptsPerMailbox }, (_, index) => ({
      id: `flood-${index}`,
      signedAt: now + index,
      mailAt: now,
      cause: 'stranger',
    }));
    expect(sign(request, { ...full, waiting }, fresh(1), now).changes).toMatchObject({
      save: { id: 'id-1' },
      makeRoom: 'flood-0',
    });
  });

  test('another limit can be given', () => {
    const strict = { ...limits, mailsPerMailbox: 1, confirmWithin: hour };
    const known = { ...nobody, recentMails: mails(1, 'home') };
    expect(sign(request, known, fresh(1), now, strict).changes.owe?.posting.at).toBe(now + limits.mailWindow);
    expect(sign(request, nobody, fresh(1), now, strict).changes.addToken?.expiresAt).toBe(now + hour);
  });
});

describe('many sign from one network', () => {
  test('before the step-up nothing is written, whoever asks', () => {
    for (const known of [nobody, full, { ...nobody, confirmed }])
      expect(sign(request, { ...known, admission: { admitted: false, level: 0 } }, fresh(1), now)).toEqual({
        outcome: 'step-up',
        changes: {},
      });
  });

  test('who chose to wait is owed the same mail, later', () => {
    for (const known of [nobody, { ...nobody, confirmed }]) {
      const { owe } = sign(request, known, fresh(1), now).changes;
      const patient = { ...known, admission: { admitted: true, mailDelay: hour } as const };
      const { owe: later } = sign(request, patient, fresh(1), now).changes;
      expect(later?.mail).toEqual({ ...owe?.mail, isPatient: true });
      expect(later?.posting.at).toBe(now + hour);
    }
  });
});

describe('an address that gets no mail', () => {
  test.each([null, confirmed])('that wants none is left alone, and nothing new is kept of it', (one) => {
    expect(sign(request, { ...nobody, confirmed: one, suppression: 'opted-out' }, fresh(2), now)).toEqual({
      outcome: 'accepted',
      changes: {},
    });
  });

  test('whose server refused a mail is kept waiting without another, with a link for when it is asked for again', () => {
    const { changes } = sign(request, { ...nobody, suppression: 'bounced' }, fresh(1), now);
    expect(Object.keys(changes).toSorted()).toEqual(['addToken', 'save']);
    expect(sign(request, { ...nobody, confirmed, suppression: 'bounced' }, fresh(2), now).changes).toEqual({});
  });
});

test('a stranger cannot learn who signed: the outcome is the same for every state of a mailbox', () => {
  for (const admission of [free, { admitted: true, mailDelay: hour }, { admitted: false, level: 1 }] as const) {
    const outcomes = [null, confirmed].flatMap((one) =>
      [0, limits.mailsPerMailbox, 1000].flatMap((count) =>
        ([null, 'opted-out', 'bounced'] as const).map((suppression) => {
          const known = { ...nobody, confirmed: one, recentMails: mails(count, 'home'), admission, suppression };
          return sign(request, known, fresh(1), now).outcome;
        }),
      ),
    );
    expect(new Set(outcomes).size).toBe(1);
    expect(signOutcomes).toContain(outcomes[0]);
  }
});
