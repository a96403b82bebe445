import { limits as defaultLimits, type Limits } from './limits.ts';
import type { Decision } from './signature.ts';

/** What a mail's link against all further mails holds: whose mailbox, and when the mail was made. */
export type RefusalLink = { mailbox: string; madeAt: number } | null;

export const refusalViews = ['open', 'refused', 'unknown'] as const;
export type RefusalView = (typeof refusalViews)[number];

/**
 * What the page behind that link says. Changes nothing.
 *
 * @param isRefused whether the mailbox wants no mails already
 * @returns `open` (a button that ends all mails), `refused` (done, with a button that allows them again), or `unknown`
 */
export function viewRefusal(
  link: RefusalLink,
  isRefused: boolean,
  now: number,
  limits: Limits = defaultLimits,
): RefusalView {
  if (!link || now >= link.madeAt + limits.refuseWithin) return 'unknown';
  return isRefused ? 'refused' : 'open';
}

/** Ends all mails to a mailbox, over all letters, and erases what waits there to be confirmed. Safe to repeat. */
export function refuse(
  link: RefusalLink,
  isRefused: boolean,
  now: number,
  limits: Limits = defaultLimits,
): Decision<RefusalView> {
  const view = viewRefusal(link, isRefused, now, limits);
  if (view !== 'open' || !link) return { outcome: view, changes: {} };
  return {
    outcome: 'refused',
    changes: { silence: { mailbox: link.mailbox, reason: 'refused', since: now, until: null } },
  };
}

/** Lets mails go to a mailbox again: whoever reads it changed their mind. Safe to repeat. */
export function allow(
  link: RefusalLink,
  isRefused: boolean,
  now: number,
  limits: Limits = defaultLimits,
): Decision<RefusalView> {
  const view = viewRefusal(link, isRefused, now, limits);
  if (view !== 'refused' || !link) return { outcome: view, changes: {} };
  return { outcome: 'open', changes: { unsilence: { mailbox: link.mailbox } } };
}
