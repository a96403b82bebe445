import type { Store } from '#server/store/port.ts';

/** So many events are added up in one transaction, so that signing does not wait long. */
const batchSize = 100;

/**
 * Adds up all that was noted since the last time.
 *
 * @returns how many events
 * @throws StoreBusy when the store cannot take more work now; what was not added up is added up next time
 */
export async function addUpFigures({ figures }: Pick<Store, 'figures'>): Promise<number> {
  for (let count = 0; ; ) {
    const added = await figures.addUp(batchSize);
    count += added;
    if (added < batchSize) return count;
  }
}
