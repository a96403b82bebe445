import type { Changes, Mail, Posting, Signature, Token } from './signature.ts';

let made = 0;

/** A signature of somebody new; what a test is about is given. */
export function signatureForTests(given: Partial<Signature> = {}): Signature {
  made += 1;
  return {
    id: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    letter: 'safeguards',
    spelling: `spelling-${made}`,
    certain: `certain-${made}`,
    mailbox: `mailbox-${made}`,
    name: `Person ${made}`,
    email: `person-${made}@example.org`,
    country: 'KE',
    display: 'named',
    kind: 'person',
    organisation: null,
    role: null,
    website: null,
    updates: false,
    letterVersion: '2026-11-01',
    consentVersion: 'c1',
    locale: 'en',
    state: 'pending',
    signedAt: 1000,
    confirmedAt: null,
    ...given,
  };
}

/** The confirmation link of a signature. */
export const tokenForTests = (signature: Signature, given: Partial<Token> = {}): Token => ({
  hash: `hash-of-${signature.id}`,
  purpose: 'confirm',
  signature: signature.id,
  createdAt: 1000,
  expiresAt: 2000,
  supersededAt: null,
  ...given,
});

/** The mail with that link. */
export const mailForTests = (signature: Signature, given: Partial<Mail> = {}): Mail => {
  const { id, email, locale, letter, spelling, certain, mailbox } = signature;
  return {
    ...{ template: 'confirm', to: email ?? '', locale, letter, spelling, certain, mailbox, signature: id },
    ...{ secret: `secret-for-${mailbox}`, code: '123456789' },
    ...given,
  };
};

/** That mail as it is owed, from a time on. */
export const owedForTests = (
  signature: Signature,
  at: number,
  given: Partial<Mail> = {},
  posting: Partial<Posting> = {},
): NonNullable<Changes['owe']> => ({
  mail: mailForTests(signature, given),
  posting: { at, quota: 'common', cause: null, ...posting },
});
