import type { ModerationAct, Store } from '#server/store/port.ts';
import type { Decision, Signature } from '#signon/signature.ts';

/** What a moderator needs of the world. */
export type ModerationDesk = { store: Store; now: () => number; freshId: () => string };

type Judgement<Outcome extends string> = {
  id: string;
  reason: string | null;
  rule: (signature: Signature | null, now: number) => Decision<Outcome>;
  /** The name under which an outcome is recorded; null for one that did nothing. */
  actOf: (outcome: Outcome) => ModerationAct['act'] | null;
};

/** Carries out what a moderator decided of a signature and leaves a record of it, in one transaction. */
export function actOn<Outcome extends string>({ store, now, freshId }: ModerationDesk, { id, reason, rule, actOf }: Judgement<Outcome>): Promise<Outcome> {
  const record = freshId();
  const at = now();
  return store.transact(async (tx) => {
    const signature = await tx.signature(id);
    const { outcome, changes } = rule(signature, at);
    const act = actOf(outcome);
    if (!signature || !act) return outcome;
    await tx.write(changes, at);
    await tx.noteAct({ id: record, at, act, signature: id, letter: signature.letter, reason });
    return outcome;
  });
}
