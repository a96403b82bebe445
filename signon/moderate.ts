import { type Decision, type RemovalReason, removalReasons, type Signature } from './signature.ts';

export const moderationOutcomes = ['released', 'refused', 'not-held', 'not-a-reason', 'unknown'] as const;
export type ModerationOutcome = (typeof moderationOutcomes)[number];

/** The reasons that a moderator may give; the public log repeats them. */
export const reasonsOfModerators = removalReasons.filter((reason) => reason.startsWith('moderated-'));

/** Lets a held name be shown as its owner chose. Safe to repeat. */
export function release(signature: Signature | null): Decision<ModerationOutcome> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (!signature.held) return { outcome: 'not-held', changes: {} };
  const { held: _, ...shown } = signature;
  return { outcome: 'released', changes: { save: shown } };
}

/** Takes a confirmed signature out for a reason, which stands in the public log. Safe to repeat: then it is `unknown`. */
export function rejectSignature(signature: Signature | null, reason: string): Decision<ModerationOutcome> {
  if (!isReason(reason)) return { outcome: 'not-a-reason', changes: {} };
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  return { outcome: 'refused', changes: { remove: signature, because: reason } };
}

const isReason = (text: string): text is RemovalReason => (reasonsOfModerators as readonly string[]).includes(text);
