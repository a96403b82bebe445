import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import type { Decision } from '#signon/signature.ts';

/**
 * What a mail's link against all further mails holds: whose mailbox, as the hash of what is certainly one and of what
 * is assumed to be, which links of versions before 0.3.0 leave out; and when the mail was made.
 */
export type OptOutLink = { certain: string; mailbox?: string; madeAt: number } | null;

export const optOutViews = ['open', 'refused', 'unknown'] as const;
export type OptOutView = (typeof optOutViews)[number];

/**
 * What the page behind that link says. Changes nothing.
 *
 * @param isOptedOut whether the mailbox wants no mails already
 * @returns `open` (a button that ends all mails), `refused` (done, with a button that allows them again), or `unknown`
 */
export function viewOptOut(
  link: OptOutLink,
  isOptedOut: boolean,
  now: number,
  limits: Limits = defaultLimits,
): OptOutView {
  if (!link || now >= link.madeAt + limits.optOutWithin) return 'unknown';
  return isOptedOut ? 'refused' : 'open';
}

/** Ends all mails to a mailbox, over all letters, and erases what waits there to be confirmed. Safe to repeat. */
export function optOut(
  link: OptOutLink,
  isOptedOut: boolean,
  now: number,
  limits: Limits = defaultLimits,
): Decision<OptOutView> {
  const view = viewOptOut(link, isOptedOut, now, limits);
  if (view !== 'open' || !link) return { outcome: view, changes: {} };
  const { certain, mailbox = null } = link;
  return {
    outcome: 'refused',
    changes: { suppression: { address: certain, mailbox, reason: 'opted-out', since: now, until: null } },
  };
}

/** Lets mails go to a mailbox again: whoever reads it changed their mind. Safe to repeat. */
export function allow(
  link: OptOutLink,
  isOptedOut: boolean,
  now: number,
  limits: Limits = defaultLimits,
): Decision<OptOutView> {
  const view = viewOptOut(link, isOptedOut, now, limits);
  if (view !== 'refused' || !link) return { outcome: view, changes: {} };
  return { outcome: 'open', changes: { unsuppress: { certain: link.certain } } };
}
