import { fieldsOfError, type log as writeLog } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import type { KeptList } from './keptList.ts';
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
 * that is taken back is noted in the database, in the same transaction, and then in a list outside it. Both are compared at
 * the start and every minute: what a backup brought back is erased again, and what another machine erased is listed here,
 * too, so that the list of any machine is enough.
 *
 * @returns the store, which from now on notes each erasure, and what compares again
 * @throws Error when the list cannot be read
 */
export async function keepErasures(store: Store, { list, hash, now, log }: ErasureKeeping): Promise<KeptList> {
  const listed = new Set(await list.read());
  const add = async (lines: readonly string[]) => {
    await list.add(lines);
    for (const line of lines) listed.add(line);
  };

  async function compare(): Promise<void> {
    const noted = new Set(await store.erasures.all());
    const unlisted = [...noted].filter((erased) => !listed.has(erased));
    if (unlisted.length > 0) await add(unlisted);
    const forgotten = [...listed].filter((erased) => !noted.has(erased));
    if (forgotten.length === 0) return;
    const count = await store.erasures.again((id) => listed.has(hash(id)), now());
    await store.erasures.note(forgotten, now());
    log('erasures.repeated', { count });
  }

  await compare();
  return {
    async compare() {
      if ((await store.erasures.count()) !== listed.size) await compare();
    },
    store: listWrites(store, {
      list: { ...list, add },
      linesOf: ({ remove }) => (remove ? [hash(remove.id)] : []),
      async beside(tx, { remove }, at) {
        if (remove) await tx.noteErased(hash(remove.id), at);
      },
      // It is erased; what is not listed now is listed when both are compared.
      onUnlisted: (error) => log('erasure.unlisted', fieldsOfError(error)),
    }),
  };
}
