import { crowdsOf, crowdsThatSurge } from '#server/letters/crowds/crowdsOf.ts';
import { countConfirmation, type Surge, surgingOf } from '#server/letters/crowds/surges.ts';
import { sealForPartner } from '#server/letters/partners/sealForPartner.ts';
import type { World } from '#server/letters/world.ts';
import { fieldsOfError, log } from '#server/log/log.ts';
import type { Transaction } from '#server/store/port.ts';
import { nameSkeleton } from '#signon/moderation/hiddenName.ts';
import { holdNames } from '#signon/moderation/hold.ts';
import type { Changes } from '#signon/signature.ts';

/**
 * Writes a confirmation of a signature that waits, counts it for its letter, its crowds and the friend whose link led to it,
 * seals what a partner gets, and holds its names when they should be looked at first.
 *
 * @returns the surges that its crowds make, for `afterConfirmation`
 */
export async function writeConfirmation(
  tx: Transaction,
  { keys, holdsWord, partnersOf }: Pick<World, 'keys' | 'holdsWord' | 'partnersOf'>,
  letter: string,
  { save, ...changes }: Changes,
  ip: string,
  now: number,
): Promise<Surge[]> {
  if (!save) return [];
  const crowds = crowdsOf(keys, { email: save.email, ip });
  await Promise.all([
    countConfirmation(tx, letter, now),
    tx.joinCrowds({ signature: save.id, letter, at: now, ...crowds }),
  ]);
  const surging = await surgingOf(tx, letter, crowdsThatSurge(keys, letter, crowds), now);
  const skeleton = nameSkeleton(save);
  const wasHidden = skeleton !== null && (await tx.isNameHidden(skeleton, now));
  await tx.write(holdNames({ ...changes, save }, { isInSurge: surging.length > 0, wasHidden, holdsWord }), now);
  await Promise.all([sealForPartner(tx, partnersOf, save), tx.countVisit(save.id, letter, now)]);
  return surging;
}

/** What a confirmation sets off once it is durable. Never throws: what it leaves undone is done later. */
export async function afterConfirmation(world: World, surging: readonly Surge[]): Promise<void> {
  world.nudgeMail();
  world.nudgeLedger();
  await world.holdBack(surging).catch((error) => log('surge.hold-failed', fieldsOfError(error)));
}
