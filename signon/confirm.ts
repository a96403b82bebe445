import type { Decision, FreshToken, Signature, Token } from './signature.ts';

/** The link of a mail, looked up: what its token is and which signature it belongs to. */
export type Link = { token: Token; signature: Signature } | null;

export const confirmViews = ['ready', 'confirmed', 'expired', 'unknown', 'mangled'] as const;
export type ConfirmView = (typeof confirmViews)[number];

/** The form of every secret: 256 bits in base64url. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * What the page behind a confirmation link says. Changes nothing, so mail scanners may open it.
 *
 * @returns `ready` (a button), `confirmed` (done, now or earlier), `expired`, `unknown` (no such link, or withdrawn since)
 *   or `mangled` (not a whole link)
 */
export function viewConfirmation(secret: string, link: Link, now: number): ConfirmView {
  if (!isSecret(secret)) return 'mangled';
  if (link?.token.purpose !== 'confirm') return 'unknown';
  if (link.signature.state === 'confirmed') return 'confirmed';
  return isExpired(link.token, now) ? 'expired' : 'ready';
}

export const confirmOutcomes = ['confirmed', 'already', 'expired', 'unknown', 'mangled'] as const;
export type ConfirmOutcome = (typeof confirmOutcomes)[number];

/**
 * Confirms a signature by the button behind a mailed link. Safe to repeat: a second press changes nothing.
 *
 * @param fresh the token of the signature's own page, which is mailed on the first confirmation
 */
export function confirm(secret: string, link: Link, fresh: FreshToken, now: number): Decision<ConfirmOutcome> {
  const view = viewConfirmation(secret, link, now);
  if (view === 'confirmed') return { outcome: 'already', changes: {} };
  if (view !== 'ready' || !link) return { outcome: view === 'ready' ? 'unknown' : view, changes: {} };
  const signature: Signature = { ...link.signature, state: 'confirmed', confirmedAt: now };
  return {
    outcome: 'confirmed',
    changes: {
      save: signature,
      addToken: { hash: fresh.hash, purpose: 'manage', signature: signature.id, createdAt: now, expiresAt: null },
      owe: { template: 'signed', to: signature.email, locale: signature.locale, letter: signature.letter, mailbox: signature.mailbox, secret: fresh.secret },
    },
  };
}

const isExpired = (token: Token, now: number) => token.expiresAt !== null && now >= token.expiresAt;
