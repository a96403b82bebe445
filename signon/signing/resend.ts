import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import type { Decision, Signature } from '#signon/signature.ts';
import { askToConfirm, type Fresh, mailWhoHasSigned, type Typed } from './askToConfirm.ts';
import { type Known, mailAtOnce } from './sign.ts';

export const resendOutcomes = ['accepted', 'too-many-from-network'] as const;
export type ResendOutcome = (typeof resendOutcomes)[number];

/** What is known beside; `recentResends` are those from this network within the network window, this one not counted. */
export type KnownToResend = Known & {
  /** Whether no attempt under the letter can be confirmed any more. */
  isOver: boolean;
  /** The attempt to mail again, to its own address: the one whose ticket came with it, when it is of the typed mailbox, else the newest of the typed spelling, else the newest there. */
  attempt: Signature | null;
  recentResends: number;
};

/**
 * Sends the mail of an attempt once more, to whoever asks for it: with a new link, while every earlier one goes on working.
 * A confirmed signature gets one more link to its own page, whatever became of its letter; an attempt that cannot be confirmed any more gets no mail. A stranger learns nothing, as with `sign`.
 *
 * @param typed the address that was typed, and the language of the page on which it was
 */
export function resend(
  typed: Typed & { cause: string },
  known: KnownToResend,
  fresh: Fresh,
  now: number,
  limits: Limits = defaultLimits,
): Decision<ResendOutcome> {
  if (known.recentResends >= limits.resendsPerNetwork) return { outcome: 'too-many-from-network', changes: {} };
  const posting = mailAtOnce(known, typed.cause, now, limits);
  if (!posting) return { outcome: 'accepted', changes: {} };
  const { confirmed, attempt } = known;
  if (confirmed) return { outcome: 'accepted', changes: mailWhoHasSigned(confirmed, typed, fresh, posting, now) };
  if (!attempt || known.isOver) return { outcome: 'accepted', changes: {} };
  const asked = { ...attempt, locale: typed.locale };
  return { outcome: 'accepted', changes: askToConfirm(asked, 'confirm', fresh, posting, limits) };
}
