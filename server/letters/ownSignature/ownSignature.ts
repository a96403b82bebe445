import { confirmedBeside, linkOf } from '#server/letters/linkOf.ts';
import type { World } from '#server/letters/world.ts';
import type { Link } from '#signon/confirming/confirm.ts';
import {
  changeDisplay,
  type ManageOutcome,
  type ManageView,
  viewSignature,
  withdraw,
} from '#signon/ownSignature/manage.ts';
import { giveMotive, type MotiveOutcome } from '#signon/ownSignature/motive.ts';
import { changeUpdates } from '#signon/ownSignature/updates.ts';
import type { Decision, Signature } from '#signon/signature.ts';

/** Looks at a signature through the link of its owner. Changes nothing. */
export async function openSignature(
  world: World,
  letter: string,
  secret: string,
): Promise<{ view: ManageView; signature: Signature | null }> {
  const link = await linkOf(world.store, world.keys, letter, secret);
  const view = viewSignature(secret, link);
  return { view, signature: view === 'kept' ? (link?.signature ?? null) : null };
}

/**
 * Changes how the owner of a signature is shown. Safe to repeat.
 *
 * @param name as it was entered anew, for a name that only the organisers can read; else it is not looked at
 * @throws StoreBusy when the store cannot take more work now
 */
export const changeSignature = (
  world: World,
  letter: string,
  secret: string,
  display: string,
  name: string,
): Promise<ManageOutcome> => decide(world, letter, secret, (link) => changeDisplay(secret, link, display, name));

/**
 * Begins or ends the news of the letter by mail. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const changeNews = (world: World, letter: string, secret: string, updates: boolean) =>
  decide(world, letter, secret, (link) => changeUpdates(secret, link, updates));

/**
 * Says why its owner signed, changes that, or takes it back. Safe to repeat. What tells of abuse of one's own is kept nowhere.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export async function changeReason(
  { store, keys, tellsOfAbuse, now }: World,
  letter: string,
  secret: string,
  typed: { reason: string; role: string },
): Promise<MotiveOutcome> {
  const at = now();
  return store.transact(async (tx) => {
    const link = await linkOf(tx, keys, letter, secret);
    const kept = link && (await tx.motive(link.signature.id));
    const decided = giveMotive(secret, link, kept, typed, tellsOfAbuse, at);
    if (link && decided.motive !== undefined && (kept || decided.motive))
      await tx.writeMotive({ signature: link.signature.id, letter }, decided.motive, at);
    return decided.outcome;
  });
}

/**
 * Takes a signature back, by any link that its owner was ever mailed: it is deleted with all that was kept with it.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const withdrawSignature = (world: World, letter: string, secret: string) =>
  decide(world, letter, secret, (link, confirmed) => withdraw(secret, link, confirmed));

async function decide<Outcome extends ManageOutcome>(
  world: World,
  letter: string,
  secret: string,
  rule: (link: Link, confirmed: Signature | null) => Decision<Outcome>,
): Promise<Outcome> {
  const now = world.now();
  const outcome = await world.store.transact(async (tx) => {
    const link = await linkOf(tx, world.keys, letter, secret);
    const { outcome, changes } = rule(link, await confirmedBeside(tx, link));
    if (changes.save || changes.remove) await tx.write(changes, now);
    return outcome;
  });
  if (outcome === 'withdrawn') world.nudgeLedger();
  return outcome;
}
