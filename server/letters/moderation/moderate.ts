import type { ModerationAct } from '#server/store/port/moderation.ts';
import type { Store } from '#server/store/port.ts';
import { holdForSurge } from '#signon/crowds/surge.ts';
import {
  hide,
  type ModerationOutcome,
  rejectSignature,
  release,
  tellModeration,
  unhide,
} from '#signon/moderation/moderate.ts';
import type { Changes, Decision, FreshToken, Signature, Suppression } from '#signon/signature.ts';

/** What a moderator needs of the world. */
export type ModerationServices = {
  store: Store;
  now: () => number;
  freshId: () => string;
  freshToken: () => FreshToken;
  /** Who acts, as they call themselves; left out where nobody said. */
  by?: string | null;
};

/** Why something is done, and what its owner is told of it. */
export type Said = {
  /** One of `reasonsOfModerators`; not looked at where none is wanted. */
  reason: string;
  /** The moderator's own words to the owner, which are kept nowhere but in the mail. */
  words: string | null;
  /** Whether its owner gets a mail. */
  isTold: boolean;
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
  { store, now, freshId, freshToken, by = null }: ModerationServices,
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
    if (act === 'released' || act === 'hidden') await tx.leaveCrowds(id);
    await tx.noteAct({ id: record, at, act, signature: id, letter: signature.letter, reason, by });
    return outcome;
  });
}

/** What is recorded of what was done. A word that is kept stays as it is: what is removed was called refused. */
const acts: { readonly [Outcome in ModerationOutcome]?: ModerationAct['act'] } = {
  released: 'released',
  removed: 'refused',
  hidden: 'hidden',
  unhidden: 'unhidden',
};
const actOf = (outcome: ModerationOutcome) => acts[outcome] ?? null;

/** Lets a listed name wait, so that it can be looked at with others of its crowd. Leaves a record of it. */
export const holdName = (services: ModerationServices, id: string) =>
  moderate(services, {
    id,
    reason: null,
    rule: holdForSurge,
    actOf: (outcome) => (outcome === 'held' ? outcome : null),
  });

/** Lets a held name be shown. Leaves a record of it. */
export const releaseName = (services: ModerationServices, id: string): Promise<ModerationOutcome> =>
  moderate(services, { id, reason: null, rule: release, actOf });

/** Takes a name out of the list; its signature counts on. Leaves a record of it, and its owner gets a mail. */
export const hideName = (services: ModerationServices, id: string, said: Said): Promise<ModerationOutcome> =>
  moderate(services, {
    id,
    reason: said.reason,
    rule: (signature) => hide(signature, said.reason),
    actOf,
    tell: said.isTold ? tellModeration('hidden', said) : () => ({}),
  });

/** Shows a hidden name again. Leaves a record of it. */
export const unhideName = (services: ModerationServices, id: string): Promise<ModerationOutcome> =>
  moderate(services, { id, reason: null, rule: unhide, actOf });

/** Takes a signature out; the public log says why. Leaves a record of it, and who had signed gets a mail. */
export const rejectName = (services: ModerationServices, id: string, said: Said): Promise<ModerationOutcome> =>
  moderate(services, {
    id,
    reason: said.reason,
    rule: (signature) => rejectSignature(signature, said.reason),
    actOf,
    tell: said.isTold ? tellModeration('removed', said) : () => ({}),
  });
