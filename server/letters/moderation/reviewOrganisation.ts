import {
  acceptByHand,
  type JudgementOutcome,
  type ProofView,
  refuseByHand,
  tellDecision,
  viewProof,
} from '#signon/prove.ts';
import { refusalsOfProof, type Signature } from '#signon/signature.ts';
import { actOn, type ModerationDesk } from './moderate.ts';

/** What `refuseOrganisation` takes. */
export const reasonsToRefuse: readonly string[] = refusalsOfProof;

const actOf = (outcome: JudgementOutcome) =>
  outcome === 'accepted' || outcome === 'refused' ? (`organisation-${outcome}` as const) : null;

/** Where an organisation stands: how it was proven, why it was refused, `provable` by its applicant, or `by-hand`. */
export const standingOf = (signature: Signature): ProofView | null => viewProof(signature, true);

/** Lists an organisation that somebody has made sure of. Leaves a record of it, and its applicant gets a mail. */
export const acceptOrganisation = (desk: ModerationDesk, id: string): Promise<JudgementOutcome> =>
  actOn(desk, { id, reason: null, rule: acceptByHand, actOf, tell: tellDecision });

/**
 * Keeps an organisation out of the list, or takes it out; then the public log says why. Leaves a record of it, and its applicant gets a mail.
 *
 * @param reason one of `refusalsOfProof`, which its applicant is told
 */
export const refuseOrganisation = (desk: ModerationDesk, id: string, reason: string): Promise<JudgementOutcome> =>
  actOn(desk, {
    id,
    reason,
    rule: (signature, now) => refuseByHand(signature, reason, now),
    actOf,
    tell: tellDecision,
  });
