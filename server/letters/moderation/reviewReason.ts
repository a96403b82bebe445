import { reviewMotive } from '#signon/ownSignature/motive.ts';
import type { ModerationServices } from './moderate.ts';

/** Shows why somebody signed beside the name, or does not. Leaves a record of it. Safe to repeat. */
export function reviewReason(
  { store, now, freshId, by = null }: ModerationServices,
  signature: string,
  isShown: boolean,
): Promise<ReturnType<typeof reviewMotive>['outcome']> {
  const [id, at] = [freshId(), now()];
  return store.transact(async (tx) => {
    const { outcome, motive } = reviewMotive(await tx.motive(signature), isShown);
    if (!motive || outcome === 'already' || outcome === 'unknown') return outcome;
    await tx.writeMotive(motive, motive, at);
    await tx.noteAct({ id, at, act: outcome, signature, letter: motive.letter, reason: null, by });
    return outcome;
  });
}
