import {
  acceptByHand,
  type JudgementOutcome,
  type ProofView,
  refuseByHand,
  tellDecision,
  viewProof,
} from '#signon/prove.ts';
import { refusalsOfProof, type Signature } from '#signon/signature.ts';
import { actOn, type ModerationServices } from './moderate.ts';

/** What `refuseOrganisation` takes. */
export const reasonsToRefuse: readonly string[] = refusalsOfProof;

const actOf = (outcome: JudgementOutcome) =>
  outcome === 'accepted' || outcome === 'refused' ? (`organisation-${outcome}` as const) : null;

/** Where an organisation stands: how it was proven, why it was refused, `provable` by its applicant, or `by-hand`. */
export const standingOf = (signature: Signature): ProofView | null => viewProof(signature, true);

/** Lists an organisation that somebody has made sure of. Leaves a record of it, and its applicant gets a mail. */
export const acceptOrganisation = (services: ModerationServices, id: string): Promise<JudgementOutcome> =>
  actOn(services, { id, reason: null, rule: acceptByHand, actOf, tell: tellDecision });

/**
 * Keeps an organisation out of the list, or takes it out; then the public log says why. Leaves a record of it, and its applicant gets a mail.
 *
 * @param reason one of `refusalsOfProof`, which its applicant is told
 */
export const refuseOrganisation = (
  services: ModerationServices,
  id: string,
  reason: string,
): Promise<JudgementOutcome> =>
  actOn(services, {
    id,
    reason,
    rule: (signature, now) => refuseByHand(signature, reason, now),
    actOf,
    tell: tellDecision,
  });
