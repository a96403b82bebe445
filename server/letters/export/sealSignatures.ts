import type { Store } from '#server/store/port.ts';

/** So many are sealed in one transaction or a few, so that signing does not wait long. */
const together = 20;

/**
 * Seals for the organisers what was confirmed before they gave their key, or while the setting was away. Safe to repeat, and in
 * parallel: a signature that meanwhile was sealed or taken back is let be. To be asked for only of a store that has their key.
 *
 * @returns how many were found
 * @throws StoreBusy when the store cannot take more work now; what was sealed stays so
 */
export async function sealSignatures(store: Pick<Store, 'readable' | 'transact'>, now: () => number): Promise<number> {
  let count = 0;
  for (let after = ''; ; ) {
    const ids = await store.readable(after, together);
    await Promise.all(
      ids.map((id) =>
        store.transact(async (tx) => {
          const save = await tx.signature(id);
          if (save?.state === 'confirmed') await tx.write({ save }, now());
        }),
      ),
    );
    count += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < together) return count;
    after = last;
  }
}
