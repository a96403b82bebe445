import type { ModerationAct, Store } from '#server/store/port.ts';
import { type ModerationOutcome, reasonsOfModerators, rejectSignature, release } from '#signon/moderate.ts';
import type { Changes, Decision, FreshToken, Signature, Suppression } from '#signon/signature.ts';
import { holdForSurge } from '#signon/surge.ts';

/** What a moderator needs of the world. */
export type ModerationServices = {
  store: Store;
  now: () => number;
  freshId: () => string;
  freshToken: () => FreshToken;
};

type Review<Outcome extends string> = {
  id: string;
  reason: string | null;
  rule: (signature: Signature | null, now: number) => Decision<Outcome>;
  /** The name under which an outcome is recorded; null for one that did nothing. */
  actOf: (outcome: Outcome) => ModerationAct['act'] | null;
  /** The mail to its signer, if there is one; `suppression` says why the address gets none. */
  tell?: (signature: Signature, suppression: Suppression['reason'] | null, token: FreshToken, now: number) => Changes;
};

/** Carries out what a moderator decided of a signature and leaves a record of it, in one transaction. */
export function moderate<Outcome extends string>(
  { store, now, freshId, freshToken }: ModerationServices,
  { id, reason, rule, actOf, tell }: Review<Outcome>,
): Promise<Outcome> {
  const record = freshId();
  const token = freshToken();
  const at = now();
  return store.transact(async (tx) => {
    const signature = await tx.signature(id);
    const { outcome, changes } = rule(signature, at);
    const act = actOf(outcome);
    if (!signature || !act) return outcome;
    const told = tell?.(signature, await tx.suppressionOf(signature, at), token, at);
    await tx.write({ ...changes, ...told }, at);
    if (act === 'released') await tx.leaveCrowds(id);
    await tx.noteAct({ id: record, at, act, signature: id, letter: signature.letter, reason });
    return outcome;
  });
}

const actOf = (outcome: ModerationOutcome) => (outcome === 'released' || outcome === 'refused' ? outcome : null);

/** Lets a listed name wait, so that it can be looked at with others of its crowd. Leaves a record of it. */
export const holdName = (services: ModerationServices, id: string) =>
  moderate(services, {
    id,
    reason: null,
    rule: holdForSurge,
    actOf: (outcome) => (outcome === 'held' ? outcome : null),
  });

/** What `rejectName` takes. */
export const reasonsToRefuse: readonly string[] = reasonsOfModerators;

/** Lets a held name be shown. Leaves a record of it. */
export const releaseName = (services: ModerationServices, id: string): Promise<ModerationOutcome> =>
  moderate(services, { id, reason: null, rule: release, actOf });

/**
 * Takes a signature out; the public log says why. Leaves a record of it.
 *
 * @param reason one of `reasonsToRefuse`
 */
export const rejectName = (services: ModerationServices, id: string, reason: string): Promise<ModerationOutcome> =>
  moderate(services, { id, reason, rule: (signature) => rejectSignature(signature, reason), actOf });
