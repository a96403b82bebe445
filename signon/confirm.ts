import { mailOwnLink } from './askToConfirm.ts';
import { isSecret } from './secret.ts';
import type { Changes, Decision, FreshToken, Signature, Token } from './signature.ts';

/** The link of a mail, or a code, looked up: what its token is and which signature it belongs to. */
export type Link = { token: Token; signature: Signature } | null;

export const confirmViews = ['ready', 'confirmed', 'superseded', 'expired', 'unknown', 'mangled'] as const;
export type ConfirmView = (typeof confirmViews)[number];

/**
 * What the page behind a confirmation link says. Changes nothing, so mail scanners may open it.
 *
 * @returns `ready` (a button), `confirmed` (done, now or earlier), `superseded` (a newer mail was asked for), `expired`,
 *   `unknown` (no such link, or withdrawn since) or `mangled` (not a whole link)
 */
export function viewConfirmation(secret: string, link: Link, now: number): ConfirmView {
  if (!isSecret(secret)) return 'mangled';
  if (link?.token.purpose !== 'confirm') return 'unknown';
  if (link.signature.state === 'confirmed') return 'confirmed';
  if (link.token.supersededAt !== null) return 'superseded';
  return isExpired(link.token, now) ? 'expired' : 'ready';
}

/** Which state of the details a confirm page shows. Signing again gives another one, so no page confirms what it does not show. */
export const detailsRevision = ({ signedAt }: Signature): string => String(signedAt);

export const confirmOutcomes = [
  'confirmed',
  'already',
  'changed',
  'superseded',
  'expired',
  'unknown',
  'mangled',
] as const;
export type ConfirmOutcome = (typeof confirmOutcomes)[number];

/**
 * Confirms a signature by the button behind a mailed link. Safe to repeat: a second press changes nothing.
 *
 * @param shown which state of the details stood on the page whose button was pressed; null when none was named, as by a program that presses what it has not opened
 * @param fresh the token of the signature's own page, which is mailed on the first confirmation
 * @returns `changed` when the page was opened before the details were signed anew, or not at all: they are to be shown, and asked about, again
 */
export function confirm(
  secret: string,
  link: Link,
  shown: string | null,
  fresh: FreshToken,
  now: number,
): Decision<ConfirmOutcome> {
  const view = viewConfirmation(secret, link, now);
  if (view === 'confirmed') return { outcome: 'already', changes: {} };
  if (view !== 'ready' || !link) return { outcome: view === 'ready' ? 'unknown' : view, changes: {} };
  if (shown !== detailsRevision(link.signature)) return { outcome: 'changed', changes: {} };
  return { outcome: 'confirmed', changes: confirmation(link.signature, fresh, now) };
}

/** What is written when a waiting signature is confirmed, by link or by code. */
export function confirmation(waiting: Signature, fresh: FreshToken, now: number): Changes {
  const { kind, email: to, locale } = waiting;
  const template = kind === 'person' ? 'signed' : 'organisation';
  return {
    save: { ...waiting, state: 'confirmed', confirmedAt: now },
    ...mailOwnLink(waiting, { template, to, locale }, { token: fresh }, now),
  };
}

export const isExpired = (token: Token, now: number): boolean => token.expiresAt !== null && now >= token.expiresAt;
