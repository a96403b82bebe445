import { claimInRounds } from '#server/letters/claimInRounds.ts';
import type { Keys } from '#server/letters/keys.ts';
import type { Log } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { alarmModerators, isAlarming, tellWaiting } from '#signon/moderation/moderate.ts';

const hour = 3_600_000;

/**
 * Tells owners whose names wait long for a moderator that they do, each once.
 *
 * @returns how many mails are owed
 * @throws StoreBusy when the store cannot take more work now; who was not told is told next time
 */
export function tellOwners(store: Store, keys: Pick<Keys, 'freshToken'>, now: number): Promise<number> {
  const tellOne = (id: string) =>
    store.transact(async (tx) => {
      const signature = await tx.claimWaitingNotice(id, now);
      if (!signature) return null;
      const changes = tellWaiting(signature, await tx.suppressionOf(signature, now), keys.freshToken(), now);
      await tx.write(changes, now);
      return changes.owe !== undefined;
    });
  return claimInRounds((count) => store.moderation.untold(now - limits.heldLong, count), tellOne);
}

/** Whom to tell that names wait, and from when on. */
type Alarm = { email: string | null; hours: number; names: number };

/**
 * Tells moderators, once a day at most, that names or reasons for signing wait longer than they should or that very many do: by a mail, if they
 * have an address, and a line in the log.
 *
 * @param log where a line of `server/log/log.ts` is written
 * @returns whether a mail is owed
 */
export async function tellModerators(
  store: Store,
  keys: Pick<Keys, 'addressHashes'>,
  { email, hours, names }: Alarm,
  now: number,
  log: Log,
): Promise<boolean> {
  const waiting = [...(await store.moderation.waiting()), ...(await store.motives.waits())];
  const inAll = (letter: string) => waiting.reduce((sum, one) => sum + (one.letter === letter ? one.count : 0), 0);
  const most = waiting.toSorted((one, other) => inAll(other.letter) - inAll(one.letter))[0];
  const count = waiting.reduce((sum, one) => sum + one.count, 0);
  const since = Math.min(now, ...waiting.map((one) => one.since));
  if (!most || !isAlarming({ count, since }, { hours, names }, now)) return false;
  const isTold = await store.transact(async (tx) => {
    if (!(await tx.useNonce('moderation/alarm', now + 24 * hour))) return null;
    if (email === null) return false;
    const waited = { count, hours: Math.floor((now - since) / hour) };
    await tx.write(alarmModerators({ email, ...keys.addressHashes(email) }, most.letter, waited, now), now);
    return true;
  });
  if (isTold !== null) log('moderation.waiting', { count, ms: now - since, letter: most.letter });
  return isTold === true;
}
