import { limits as defaultLimits, type Limits } from '#signon/limits.ts';

/** What the ticket of a signing holds: the id of the attempt, the hash of the spelling, when it was made, and when the mail is due. */
export type Ticket = { attempt: string; spelling: string; madeAt: number; dueAt: number } | null;

const mailViews = ['later', 'nothing', 'refused', 'unknown'] as const;
export type MailView = (typeof mailViews)[number];

/**
 * What the page after signing says of the mail. Only whether the mail server refuses the address, which that server tells
 * anybody; and not sooner where it is known already, or the page would tell that somebody entered the address before.
 *
 * @param isRefused whether the address was known as refused when the ticket was made, or became so since
 * @returns `later` (too soon to say), `nothing` (no refusal came back), `refused`, or `unknown` for no ticket or one that is too old
 */
export function viewMail(ticket: Ticket, isRefused: boolean, now: number, limits: Limits = defaultLimits): MailView {
  if (!ticket || now >= ticket.madeAt + limits.lookWithin) return 'unknown';
  if (now < ticket.dueAt + limits.lookAfter) return 'later';
  return isRefused ? 'refused' : 'nothing';
}
