import type { ModerationAct } from '#server/store/port/moderation.ts';
import {
  acceptByHand,
  type ReviewOutcome,
  rejectByHand,
  tellDecision,
  type VerificationView,
  viewVerification,
} from '#signon/organisations/verification.ts';
import type { Signature } from '#signon/signature.ts';
import { type ModerationServices, moderate } from './moderate.ts';

export { rejectionReasons } from '#signon/signature.ts';

/** What is recorded of what was done. A word that is kept stays as it is: what is rejected was called refused. */
const acts: { readonly [Outcome in ReviewOutcome]?: ModerationAct['act'] } = {
  accepted: 'organisation-accepted',
  rejected: 'organisation-refused',
};
const actOf = (outcome: ReviewOutcome) => acts[outcome] ?? null;

/** Where an organisation stands: how it was proven, why it was rejected, `provable` by its applicant, or `by-hand`. */
export const verificationOf = (
  signature: Signature,
  isOthersName: (signature: Signature) => boolean,
): VerificationView | null => viewVerification(signature, !isOthersName(signature));

/** Lists an organisation that somebody has made sure of. Leaves a record of it, and its applicant gets a mail. */
export const acceptOrganisation = (services: ModerationServices, id: string): Promise<ReviewOutcome> =>
  moderate(services, { id, reason: null, rule: acceptByHand, actOf, tell: tellDecision });

/**
 * Keeps an organisation out of the list, or takes it out; then the public log says why. Leaves a record of it, and its applicant gets a mail.
 *
 * @param reason one of `rejectionReasons`, which its applicant is told
 */
export const rejectOrganisation = (services: ModerationServices, id: string, reason: string): Promise<ReviewOutcome> =>
  moderate(services, {
    id,
    reason,
    rule: (signature, now) => rejectByHand(signature, reason, now),
    actOf,
    tell: tellDecision,
  });
