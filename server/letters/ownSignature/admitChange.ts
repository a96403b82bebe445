import { linkOf } from '#server/letters/linkOf.ts';
import type { World } from '#server/letters/world.ts';
import { minutesLeft, windowAt } from '#server/store/counting/windowAt.ts';
import { limits } from '#signon/limits.ts';
import { viewSignature } from '#signon/ownSignature/manage.ts';

/**
 * Counts a change that the owner of a signature is about to make. Each is written, and most are told to the public: so there
 * is an end to how often in an hour. To take a signature back has none.
 *
 * @returns after how many minutes there is room again; null when there is, and for a link that opens nothing
 * @throws StoreBusy when the store cannot take more work now
 */
export function admitChange({ store, keys, now }: World, letter: string, secret: string): Promise<number | null> {
  const at = now();
  const window = windowAt(at, limits.networkWindow);
  return store.transact(async (tx) => {
    const link = await linkOf(tx, keys, letter, secret);
    if (!link || viewSignature(secret, link) !== 'kept') return null;
    const what = `changes/${link.signature.id}`;
    if ((await tx.counted(what, window.start)) >= limits.changesPerSignature) return minutesLeft(window, at);
    await tx.count(what, window);
    return null;
  });
}
