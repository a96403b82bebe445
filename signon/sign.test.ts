import { describe, expect, test } from 'vitest';
import { confirm, detailsRevision, viewConfirmation } from './confirm.ts';
import { limits } from './limits.ts';
import { type SignRequest, sign, signOutcomes } from './sign.ts';
import type { Signature, Token } from './signature.ts';

const now = Date.UTC(2026, 2, 1, 12);
const hour = 3_600_000;
const free = { admitted: true, mailDelay: 0 } as const;
const nobody: Parameters<typeof sign>[1] = { signature: null, recentMails: 0, admission: free, suppression: null };

const request: SignRequest = {
  letter: 'safeguards',
  mailbox: 'hash of suzie@example.org',
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
    source: 'newsletter',
  },
  agreement: { letterVersion: '1.0', consentVersion: '2026-02-01' },
};
const fresh = (n: number) => ({
  id: `id-${n}`,
  token: { secret: String(n).padStart(43, 's'), hash: `hash-${n}` },
  code: { code: String(n).padStart(9, '7'), hash: `code-hash-${n}` },
});
const signed = (decision: ReturnType<typeof sign>): Signature => decision.changes.save as Signature;
const waiting = signed(sign(request, nobody, fresh(1), now));
const confirmed: Signature = { ...waiting, state: 'confirmed', confirmedAt: now + 1 };

test('Suzie signs: her signature waits, and a mail with a link and a code is owed to her', () => {
  expect(sign(request, nobody, fresh(1), now)).toEqual({
    outcome: 'accepted',
    changes: {
      save: {
        ...request.details,
        ...request.agreement,
        id: 'id-1',
        letter: 'safeguards',
        mailbox: 'hash of suzie@example.org',
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
      addCode: {
        hash: 'code-hash-1',
        purpose: 'code',
        signature: 'id-1',
        createdAt: now,
        expiresAt: now + limits.confirmWithin,
        supersededAt: null,
      },
      owe: {
        template: 'confirm',
        to: 'suzie@example.org',
        locale: 'en',
        letter: 'safeguards',
        mailbox: 'hash of suzie@example.org',
        secret: fresh(1).token.secret,
        code: '777777771',
      },
    },
  });
});

test('what is kept holds neither the secret of a link nor a code', () => {
  const { save, addToken, addCode } = sign(request, nobody, fresh(1), now).changes;
  expect(JSON.stringify({ save, addToken, addCode })).not.toContain(fresh(1).token.secret);
  expect(JSON.stringify({ save, addToken, addCode })).not.toContain(fresh(1).code.code);
});

describe('Suzie signs twice before she confirms', () => {
  const again = sign(
    {
      ...request,
      locale: 'es',
      details: { ...request.details, name: 'Susana Q', display: 'named' },
      agreement: { letterVersion: '1.1', consentVersion: '2026-03-01' },
    },
    { ...nobody, signature: waiting, recentMails: 1 },
    fresh(2),
    now + hour,
  );

  test('she has one signature, with what she said last', () => {
    expect(again.changes.save).toEqual({
      ...waiting,
      name: 'Susana Q',
      display: 'named',
      locale: 'es',
      letterVersion: '1.1',
      consentVersion: '2026-03-01',
      signedAt: now + hour,
    });
  });

  test('both links work, and the second press changes nothing', () => {
    const first = sign(request, nobody, fresh(1), now).changes.addToken as Token;
    const second = again.changes.addToken as Token;
    expect(second).toMatchObject({ hash: 'hash-2', signature: first.signature });
    expect(viewConfirmation(fresh(1).token.secret, { token: first, signature: signed(again) }, now + hour)).toBe(
      'ready',
    );
    expect(viewConfirmation(fresh(2).token.secret, { token: second, signature: signed(again) }, now + hour)).toBe(
      'ready',
    );
    const pressed = confirm(
      fresh(1).token.secret,
      { token: first, signature: signed(again) },
      detailsRevision(signed(again)),
      fresh(3).token,
      now + hour,
    );
    expect(pressed).toMatchObject({ outcome: 'confirmed', changes: { save: { id: 'id-1', name: 'Susana Q' } } });
    const link = { token: second, signature: pressed.changes.save as Signature };
    expect(confirm(fresh(2).token.secret, link, null, fresh(4).token, now + 2 * hour)).toEqual({
      outcome: 'already',
      changes: {},
    });
  });

  test('the second mail goes where she asked last, in the language she asked in', () => {
    expect(again.changes.owe).toMatchObject({
      template: 'confirm',
      to: 'suzie@example.org',
      locale: 'es',
      secret: fresh(2).token.secret,
    });
  });
});

describe('Suzie signs again after she confirmed', () => {
  const again = sign(
    {
      ...request,
      locale: 'ar',
      details: { ...request.details, name: 'Mallory', email: 'SUZIE+x@example.org', display: 'named' },
    },
    { ...nobody, signature: confirmed },
    fresh(2),
    now + hour,
  );

  test('her signature stays as she confirmed it', () => {
    expect(again.outcome).toBe('accepted');
    expect(again.changes.save).toBeUndefined();
    expect(again.changes.remove).toBeUndefined();
  });

  test('she is mailed a link to it, at the address that she confirmed', () => {
    expect(again.changes.owe).toEqual({
      template: 'again',
      to: 'suzie@example.org',
      locale: 'ar',
      letter: 'safeguards',
      mailbox: 'hash of suzie@example.org',
      secret: fresh(2).token.secret,
      code: null,
    });
    expect(again.changes.addToken).toEqual({
      hash: 'hash-2',
      purpose: 'manage',
      signature: 'id-1',
      createdAt: now + hour,
      expiresAt: null,
      supersededAt: null,
    });
  });

  test('and that link stands in for every earlier one', () => {
    expect(again.changes.supersede).toEqual({ signature: 'id-1', purpose: 'manage' });
  });
});

describe('someone floods a mailbox', () => {
  const full = { recentMails: limits.mailsPerMailbox, admission: free, suppression: null };

  test('up to the limit each signing owes a mail', () => {
    expect(
      sign(request, { ...full, signature: null, recentMails: limits.mailsPerMailbox - 1 }, fresh(1), now).changes.owe,
    ).toBeDefined();
  });

  test('past the limit a new signature is kept without a mail, so that signing later mails it', () => {
    expect(sign(request, { ...full, signature: null }, fresh(1), now)).toEqual({
      outcome: 'accepted',
      changes: { save: waiting },
    });
    const later = sign(request, { ...nobody, signature: waiting }, fresh(2), now + 25 * hour);
    expect(later.changes).toMatchObject({
      save: { id: 'id-1' },
      addToken: { signature: 'id-1' },
      owe: { template: 'confirm' },
    });
  });

  test('past the limit a waiting signature keeps what its owner was mailed about', () => {
    const other = { ...request, details: { ...request.details, name: 'Mallory' } };
    expect(sign(other, { ...full, signature: waiting }, fresh(2), now)).toEqual({ outcome: 'accepted', changes: {} });
  });

  test('past the limit a confirmed signature is left in peace', () => {
    expect(sign(request, { ...full, signature: confirmed }, fresh(2), now)).toEqual({
      outcome: 'accepted',
      changes: {},
    });
  });

  test('another limit can be given', () => {
    const strict = { ...limits, mailsPerMailbox: 1, confirmWithin: hour };
    expect(sign(request, { ...nobody, recentMails: 1 }, fresh(1), now, strict).changes.owe).toBeUndefined();
    expect(sign(request, nobody, fresh(1), now, strict).changes.addToken?.expiresAt).toBe(now + hour);
  });
});

describe('many sign from one network', () => {
  test('before the step-up nothing is written, whoever asks', () => {
    for (const signature of [null, waiting, confirmed])
      expect(sign(request, { ...nobody, signature, admission: { admitted: false, level: 0 } }, fresh(1), now)).toEqual({
        outcome: 'step-up',
        changes: {},
      });
  });

  test('who chose to wait is owed the same mail, later; nothing else differs', () => {
    for (const signature of [null, waiting, confirmed]) {
      const { owe, ...atOnce } = sign(request, { ...nobody, signature }, fresh(1), now).changes;
      const { owe: later, ...delayed } = sign(
        request,
        { ...nobody, signature, admission: { admitted: true, mailDelay: hour } },
        fresh(1),
        now,
      ).changes;
      expect(owe).not.toHaveProperty('notBefore');
      expect(later).toEqual({ ...owe, notBefore: now + hour, isPatient: true });
      expect(delayed).toEqual(atOnce);
    }
  });
});

describe('a mailbox that gets no mail', () => {
  test.each([null, waiting, confirmed])('that wants none is left alone, and nothing new is kept of it', (signature) => {
    expect(sign(request, { ...nobody, signature, suppression: 'opted-out' }, fresh(2), now)).toEqual({
      outcome: 'accepted',
      changes: {},
    });
  });

  test('whose server refused a mail is kept waiting without another', () => {
    expect(sign(request, { ...nobody, suppression: 'bounced' }, fresh(1), now)).toEqual({
      outcome: 'accepted',
      changes: { save: waiting },
    });
    expect(sign(request, { ...nobody, signature: waiting, suppression: 'bounced' }, fresh(2), now).changes).toEqual({});
  });
});

test('details signed anew never have the mark of those before, even in the same moment and when the clock runs back', () => {
  for (const at of [now, now - hour]) {
    const anew = signed(sign(request, { ...nobody, signature: waiting }, fresh(2), at));
    expect(detailsRevision(anew)).not.toBe(detailsRevision(waiting));
  }
});

test('a stranger cannot learn who signed: the outcome is the same for every state of a mailbox', () => {
  for (const admission of [free, { admitted: true, mailDelay: hour }, { admitted: false, level: 1 }] as const) {
    const outcomes = [null, waiting, confirmed].flatMap((signature) =>
      [0, limits.mailsPerMailbox, 1000].flatMap((recentMails) =>
        ([null, 'opted-out', 'bounced'] as const).map(
          (suppression) => sign(request, { signature, recentMails, admission, suppression }, fresh(1), now).outcome,
        ),
      ),
    );
    expect(new Set(outcomes).size).toBe(1);
    expect(signOutcomes).toContain(outcomes[0]);
  }
});
