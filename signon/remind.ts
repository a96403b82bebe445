import { askToConfirm, type Fresh } from './askToConfirm.ts';
import { limits as defaultLimits, type Limits } from './limits.ts';
import { type Known, mayMail } from './sign.ts';
import type { Decision, Signature } from './signature.ts';

export const remindOutcomes = ['reminded', 'let-be'] as const;
export type RemindOutcome = (typeof remindOutcomes)[number];

/**
 * Reminds a signer who has not confirmed, by one mail with a new link and code. The caller asks once for each signature:
 * whoever may not be mailed at that time is let be for good.
 */
export function remind(
  signature: Signature,
  known: Pick<Known, 'recentMails' | 'suppression'>,
  fresh: Fresh,
  now: number,
  limits: Limits = defaultLimits,
): Decision<RemindOutcome> {
  const isDue = signature.state === 'pending' && now >= signature.signedAt + limits.remindAfter;
  if (!isDue || !mayMail(known, limits)) return { outcome: 'let-be', changes: {} };
  return { outcome: 'reminded', changes: askToConfirm(signature, 'reminder', fresh, now, limits) };
}
