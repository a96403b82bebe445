import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import type { Decision, Signature } from '#signon/signature.ts';
import { askToConfirm, type Fresh } from '#signon/signing/askToConfirm.ts';
import { type Known, mailAtOnce } from '#signon/signing/sign.ts';

export const remindOutcomes = ['reminded', 'let-be'] as const;
type RemindOutcome = (typeof remindOutcomes)[number];

/**
 * Reminds a signer who has not confirmed, by one mail with a new link. The caller asks once for each spelling and letter,
 * with its newest attempt: whoever may not be mailed at that time, or has signed by another attempt, is let be for good.
 */
export function remind(
  attempt: Signature,
  known: Known & { isOver: boolean },
  fresh: Fresh,
  now: number,
  limits: Limits = defaultLimits,
): Decision<RemindOutcome> {
  const isDue =
    !known.isOver && attempt.state === 'pending' && !known.confirmed && now >= attempt.signedAt + limits.remindAfter;
  const posting = mailAtOnce(known, null, now, limits);
  if (!isDue || !posting) return { outcome: 'let-be', changes: {} };
  return { outcome: 'reminded', changes: askToConfirm(attempt, 'reminder', fresh, posting, limits) };
}
