import type { Keys } from '#server/letters/keys.ts';
import type { Store } from '#server/store/port.ts';
import { holdForSurge } from '#signon/crowds/surge.ts';
import { limits } from '#signon/limits.ts';
import { type Surge, surgingOf } from './surges.ts';

/** So many are held in one transaction or a few, so that signing does not wait long. */
const batchSize = 20;

type Held = Pick<Store, 'crowds' | 'transact'>;

/**
 * Lets the names of a crowd wait that were listed before its surge was noticed, of the time in which it makes one. Safe to
 * repeat, and in parallel.
 *
 * @returns how many now wait
 * @throws StoreBusy when the store cannot take more work now; who was held stays so
 */
async function holdCrowd(store: Held, { crowd, window }: Surge, now: number): Promise<number> {
  let count = 0;
  const shown = await store.crowds.shown(crowd, now - window);
  while (shown.length > 0) {
    const held = await Promise.all(shown.splice(0, batchSize).map((id) => hold(store, id, now)));
    count += held.filter((isHeld) => isHeld).length;
  }
  return count;
}

/** Holds crowds as `holdCrowd` does, each once at a time: of the many who confirm in a surge, one does the work and the others wait for it. */
export function createHolding(store: Held, now: () => number): (surging: readonly Surge[]) => Promise<void> {
  const underWay = new Map<string, Promise<number>>();
  return async (surging) => {
    await Promise.all(
      surging.map((surge) => {
        const key = JSON.stringify(surge);
        const begun = underWay.get(key) ?? holdCrowd(store, surge, now()).finally(() => underWay.delete(key));
        underWay.set(key, begun);
        return begun;
      }),
    );
  };
}

const hold = (store: Held, id: string, now: number): Promise<boolean> =>
  store.transact(async (tx) => {
    const { outcome, changes } = holdForSurge(await tx.signature(id));
    await tx.write(changes, now);
    return outcome === 'held';
  });

/** Holds every crowd that makes a surge: what a confirmation began that was cut off is done later. */
export async function holdSurges(store: Held, keys: Pick<Keys, 'isSharedDomain'>, now: number): Promise<number> {
  // What is too many for an hour is so within a day, too.
  const large = (await store.crowds.large(now - limits.surgeDay, limits.surgeLeast)).filter(
    ({ by, hash }) => by === 'network' || !keys.isSharedDomain(hash),
  );
  let count = 0;
  for (const crowd of large) {
    const [surge] = await store.transact((tx) => surgingOf(tx, crowd.letter, [crowd], now));
    if (surge) count += await holdCrowd(store, surge, now);
  }
  return count;
}
