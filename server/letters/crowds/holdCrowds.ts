import type { Keys } from '#server/letters/keys.ts';
import type { Crowd } from '#server/store/port/crowds.ts';
import type { Store } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { holdForSurge } from '#signon/moderation/surge.ts';
import { surgingOf } from './surges.ts';

/** So many are held in one transaction or a few, so that signing does not wait long. */
const together = 20;

type Held = Pick<Store, 'crowds' | 'transact'>;

/**
 * Lets the names of a crowd wait that were listed before its surge was noticed. Safe to repeat, and in parallel.
 *
 * @returns how many now wait
 * @throws StoreBusy when the store cannot take more work now; who was held stays so
 */
async function holdCrowd(store: Held, crowd: Crowd, now: number): Promise<number> {
  let count = 0;
  const shown = await store.crowds.shown(crowd, now - limits.surgeWindow);
  while (shown.length > 0) {
    const held = await Promise.all(shown.splice(0, together).map((id) => hold(store, id, now)));
    count += held.filter((isHeld) => isHeld).length;
  }
  return count;
}

/** Holds crowds as `holdCrowd` does, each once at a time: of the many who confirm in a surge, one does the work and the others wait for it. */
export function createHolding(store: Held, now: () => number): (crowds: readonly Crowd[]) => Promise<void> {
  const underWay = new Map<string, Promise<number>>();
  return async (crowds) => {
    await Promise.all(
      crowds.map((crowd) => {
        const key = JSON.stringify(crowd);
        const begun = underWay.get(key) ?? holdCrowd(store, crowd, now()).finally(() => underWay.delete(key));
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
  const large = (await store.crowds.large(now - limits.surgeWindow, limits.surgeLeast)).filter(
    ({ by, hash }) => by === 'network' || !keys.isSharedDomain(hash),
  );
  let count = 0;
  for (const crowd of large) {
    const [surging] = await store.transact((tx) => surgingOf(tx, crowd.letter, [crowd], now));
    if (surging) count += await holdCrowd(store, surging, now);
  }
  return count;
}
