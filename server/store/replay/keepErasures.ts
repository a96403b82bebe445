import { fieldsOfError, type log as writeLog } from '#server/log.ts';
import type { Store } from '#server/store/port.ts';
import type { LineList } from './lineList.ts';
import { listWrites } from './listWrites.ts';

export type ErasureKeeping = {
  list: LineList;
  /** The keyed hash of a signature's id. */
  hash: (id: string) => string;
  now: () => number;
  log: typeof writeLog;
};

/** A signature that was taken back, as the keyed hash of its id. */
export const erasureLine = /^[\w-]{43}$/;

/**
 * Sees to it that what was erased stays erased, also when an older backup of the database is put back: each signature
 * that is taken back is noted in the database, in the same transaction, and then in a list outside it. At the start both
 * are compared; what a backup brought back is erased again.
 *
 * @returns the store, which from now on notes each erasure
 * @throws Error when the list cannot be read
 */
export async function keepErasures(store: Store, { list, hash, now, log }: ErasureKeeping): Promise<Store> {
  const [listed, noted] = [new Set(await list.read()), new Set(await store.erasures.all())];
  const unlisted = [...noted].filter((erased) => !listed.has(erased));
  if (unlisted.length > 0) await list.add(unlisted);
  const forgotten = [...listed].filter((erased) => !noted.has(erased));
  if (forgotten.length > 0) {
    const count = await store.erasures.again((id) => listed.has(hash(id)), now());
    await store.erasures.note(forgotten, now());
    log('erasures.repeated', { count });
  }

  return listWrites(store, {
    list,
    linesOf: ({ remove }) => (remove ? [hash(remove.id)] : []),
    async beside(tx, { remove }, at) {
      if (remove) await tx.noteErased(hash(remove.id), at);
    },
    // It is erased; what is not listed now is listed at the next start.
    onUnlisted: (error) => log('erasure.unlisted', fieldsOfError(error)),
  });
}
