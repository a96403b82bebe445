import { acceptByHand, type JudgementOutcome, type ProofView, refuseByHand, viewProof } from '#signon/prove.ts';
import { type Decision, refusalsOfProof, type Signature } from '#signon/signature.ts';
import type { ModerationDesk } from './moderation.ts';

/** What `refuseOrganisation` takes. */
export const reasonsToRefuse: readonly string[] = refusalsOfProof;

/** Where an organisation stands: how it was proven, why it was refused, `provable` by its applicant, or `by-hand`. */
export const standingOf = (signature: Signature): ProofView | null => viewProof(signature, true);

/** Lists an organisation that somebody has made sure of. Leaves a record of it. */
export const acceptOrganisation = (desk: ModerationDesk, id: string): Promise<JudgementOutcome> =>
  judge(desk, id, null, (signature) => acceptByHand(signature, desk.now()));

/**
 * Keeps an organisation out of the list, or takes it out; then the public log says why. Leaves a record of it.
 *
 * @param reason one of `refusalsOfProof`, which its applicant is told
 */
export const refuseOrganisation = (desk: ModerationDesk, id: string, reason: string): Promise<JudgementOutcome> =>
  judge(desk, id, reason, (signature) => refuseByHand(signature, reason, desk.now()));

type Rule = (signature: Signature | null) => Decision<JudgementOutcome>;

function judge({ store, now, freshId }: ModerationDesk, id: string, reason: string | null, rule: Rule): Promise<JudgementOutcome> {
  const record = freshId();
  const at = now();
  return store.transact(async (tx) => {
    const signature = await tx.signature(id);
    const { outcome, changes } = rule(signature);
    if (!signature || (outcome !== 'accepted' && outcome !== 'refused')) return outcome;
    await tx.write(changes, at);
    await tx.noteAct({ id: record, at, act: `organisation-${outcome}`, signature: id, letter: signature.letter, reason });
    return outcome;
  });
}
