import type { OrganisersKeys } from '#server/keys/organisersKeys.ts';
import { idPagesOf } from '#server/letters/pagesOf.ts';
import type { Store } from '#server/store/port.ts';

/** So many are sealed in one transaction or a few, so that signing does not wait long. */
const batchSize = 20;

/**
 * Seals for the organisers what was confirmed before they gave their key, or while the setting was away. Safe to repeat, and in
 * parallel: a signature that meanwhile was sealed or taken back is let be.
 *
 * @param organisers the keys that the store has, too
 *
 * @returns how many were found
 * @throws StoreBusy when the store cannot take more work now; what was sealed stays so
 */
export async function sealSignatures(
  store: Pick<Store, 'readable' | 'transact'>,
  organisers: OrganisersKeys | null,
  now: () => number,
): Promise<number> {
  if (organisers === null) return 0;
  let count = 0;
  const { letters } = organisers;
  for await (const ids of idPagesOf((page) => store.readable(letters, page), batchSize)) {
    await Promise.all(
      ids.map((id) =>
        store.transact(async (tx) => {
          const save = await tx.signature(id);
          if (save?.state === 'confirmed') await tx.write({ save }, now());
        }),
      ),
    );
    count += ids.length;
  }
  return count;
}
