import type { Link } from './confirming/confirm.ts';
import { limits } from './limits.ts';
import type { AddressHashes, Signature, Token } from './signature.ts';

/** When the attempts of these tests were made. */
export const signedAt = Date.UTC(2026, 2, 1, 12);

/** Hashes for tests, of an address and of two wider forms of it. */
export const hashesForTests = (address = 'suzie@example.org', mailbox = address): AddressHashes => ({
  spelling: `spelling of ${address}`,
  certain: `certain of ${address}`,
  mailbox: `mailbox of ${mailbox}`,
});

/** Suzie's attempt, which waits to be confirmed; what a test is about is given. */
export const attemptForTests = (given: Partial<Signature> = {}): Signature => ({
  ...hashesForTests(),
  ...{ id: 'id-1', letter: 'safeguards', locale: 'en', name: 'Suzie Q', email: 'suzie@example.org', country: 'GB' },
  ...{ display: 'named', kind: 'person', organisation: null, role: null, website: null, updates: false },
  ...{ letterVersion: '1.0', consentVersion: '1', state: 'pending', signedAt, confirmedAt: null },
  ...given,
});

/** The same, confirmed. */
export const confirmedForTests = (given: Partial<Signature> = {}): Signature =>
  attemptForTests({ state: 'confirmed', confirmedAt: signedAt + 1, ...given });

/** The link that was mailed for a signature: to confirm it, or to its own page. */
export function linkForTests(signature: Signature, given: Partial<Token> = {}): NonNullable<Link> {
  const isToConfirm = (given.purpose ?? 'confirm') === 'confirm';
  const token: Token = {
    hash: `hash of ${signature.id}`,
    purpose: 'confirm',
    signature: signature.id,
    createdAt: signedAt,
    expiresAt: isToConfirm ? signedAt + limits.confirmWithin : null,
    supersededAt: null,
    ...given,
  };
  return { token, signature };
}
