import { isSecret } from '#signon/secret.ts';
import type { Changes, Decision, FreshToken, Signature, Token } from '#signon/signature.ts';
import { mailOwnLink } from '#signon/signing/askToConfirm.ts';

/** The link of a mail, looked up: what its token is and which signature it belongs to. */
export type Link = { token: Token; signature: Signature } | null;

export const confirmViews = ['ready', 'confirmed', 'signed-already', 'expired', 'unknown', 'mangled'] as const;
export type ConfirmView = (typeof confirmViews)[number];

/**
 * What the page behind a confirmation link says. Changes nothing, so mail scanners may open it.
 *
 * @param confirmed the confirmed signature of the same mailbox under the same letter, if there is one
 * @returns `ready` (a button), `confirmed` (done, now or earlier), `signed-already` (the mailbox has signed by another
 *   attempt), `expired`, `unknown` (no such link, or withdrawn since) or `mangled` (not a whole link)
 */
export function viewConfirmation(secret: string, link: Link, confirmed: Signature | null, now: number): ConfirmView {
  if (!isSecret(secret)) return 'mangled';
  if (link?.token.purpose !== 'confirm') return 'unknown';
  if (link.signature.state === 'confirmed') return 'confirmed';
  if (confirmed) return 'signed-already';
  return isExpired(link.token, now) ? 'expired' : 'ready';
}

/**
 * Whose signature a confirmation link may take back, and whose name it may tell: the one that it confirmed, or the one that
 * another attempt of the very same spelling did, for whoever reads one reads the other. Of another spelling that is only assumed.
 */
export function ownConfirmed(link: Link, confirmed: Signature | null): Signature | null {
  if (link?.token.purpose !== 'confirm') return null;
  if (link.signature.state === 'confirmed') return link.signature;
  return confirmed?.spelling === link.signature.spelling ? confirmed : null;
}

/** Which details a confirm page shows; its button names it, as no program does that presses what it has not opened. */
export const detailsRevision = ({ signedAt }: Signature): string => String(signedAt);

export const confirmOutcomes = [
  'confirmed',
  'already',
  'signed-already',
  'changed',
  'expired',
  'unknown',
  'mangled',
] as const;
export type ConfirmOutcome = (typeof confirmOutcomes)[number];

/**
 * Confirms an attempt, and nothing but that attempt, by the button behind a mailed link. Safe to repeat: a second press changes nothing.
 *
 * @param confirmed as for `viewConfirmation`
 * @param shown which details stood on the page whose button was pressed; null when none were named, as by a program that presses what it has not opened
 * @param fresh the token of the signature's own page, which is mailed on the first confirmation
 * @returns `changed` when the page was not opened before: the details are to be shown, and asked about
 */
export function confirm(
  secret: string,
  link: Link,
  confirmed: Signature | null,
  shown: string | null,
  fresh: FreshToken,
  now: number,
): Decision<ConfirmOutcome> {
  const view = viewConfirmation(secret, link, confirmed, now);
  if (view === 'confirmed') return { outcome: 'already', changes: {} };
  if (view !== 'ready' || !link) return { outcome: view === 'ready' ? 'unknown' : view, changes: {} };
  if (shown !== detailsRevision(link.signature)) return { outcome: 'changed', changes: {} };
  return { outcome: 'confirmed', changes: confirmation(link.signature, fresh, now) };
}

/** What is written when an attempt is confirmed, by link or by code. */
export function confirmation(attempt: Signature, fresh: FreshToken, now: number): Changes {
  const { kind, email: to, locale } = attempt;
  const template = kind === 'person' ? 'signed' : 'organisation';
  const confirmed: Signature = { ...attempt, state: 'confirmed', confirmedAt: now };
  return { save: confirmed, ...mailOwnLink(confirmed, { template, to, locale }, { token: fresh }, unasked(now), now) };
}

/** How a mail is posted that no stranger can cause, because it follows a confirmation or what a moderator decided: it counts towards no limit. */
export const unasked = (now: number) => ({ at: now, quota: 'uncounted', cause: null }) as const;

/** Whether the time of a link is over. */
export const isExpired = (token: Token, now: number): boolean => token.expiresAt !== null && now >= token.expiresAt;
