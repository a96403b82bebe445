import type { Store } from '#server/store/port.ts';
import { type ModerationOutcome, refuseSignature, release } from '#signon/moderate.ts';
import type { Decision, Signature } from '#signon/signature.ts';

/** What a moderator needs of the world. */
export type ModerationDesk = { store: Store; now: () => number; freshId: () => string };

/** Lets a held name be shown. Leaves a record of it. */
export const releaseName = (desk: ModerationDesk, id: string): Promise<ModerationOutcome> => act(desk, id, null, release);

/**
 * Takes a signature out; the public log says why. Leaves a record of it.
 *
 * @param reason one of `refusalReasons`
 */
export const refuseName = (desk: ModerationDesk, id: string, reason: string): Promise<ModerationOutcome> =>
  act(desk, id, reason, (signature) => refuseSignature(signature, reason));

type Rule = (signature: Signature | null) => Decision<ModerationOutcome>;

function act({ store, now, freshId }: ModerationDesk, id: string, reason: string | null, rule: Rule): Promise<ModerationOutcome> {
  const record = freshId();
  const at = now();
  return store.transact(async (tx) => {
    const signature = await tx.signature(id);
    const { outcome, changes } = rule(signature);
    if (!signature || (outcome !== 'released' && outcome !== 'refused')) return outcome;
    await tx.write(changes, at);
    await tx.noteAct({ id: record, at, act: outcome, signature: id, letter: signature.letter, reason });
    return outcome;
  });
}
