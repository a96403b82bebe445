import type { Store, Transaction } from '#server/store/port.ts';
import type { Changes } from '#signon/signature.ts';
import type { LineList } from './lineList.ts';

type WriteListing = {
  list: LineList;
  /** The lines that a write adds to the list. */
  linesOf: (changes: Changes, now: number) => string[];
  /** What else is to be done in the transaction of the write. */
  beside?: (tx: Transaction, changes: Changes, now: number) => Promise<void>;
  /** What was written is durable, but not listed. */
  onUnlisted: (error: unknown) => void;
};

/**
 * Adds lines to a list outside the database for what is written to a store, after it is durable.
 *
 * @returns the store, which from now on does so
 */
export const listWrites = (store: Store, { list, linesOf, beside, onUnlisted }: WriteListing): Store => ({
  ...store,
  async transact(work) {
    let lines: string[] = [];
    const value = await store.transact((tx) => {
      // The work may be run again.
      lines = [];
      return work({
        ...tx,
        async write(changes, now, turn) {
          await tx.write(changes, now, turn);
          lines.push(...linesOf(changes, now));
          await beside?.(tx, changes, now);
        },
      });
    });
    if (lines.length > 0) await list.add(lines).catch(onUnlisted);
    return value;
  },
});
