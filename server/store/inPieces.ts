import type { Connection, Engine } from './engine.ts';

/** So many rows are deleted in one transaction, so that signing does not wait long. */
export const piece = 200;

/**
 * Deletes any number of rows, some in each transaction.
 *
 * @param work deletes at most so many and says how many it found
 * @returns how many were found
 * @throws StoreBusy when the store cannot take more work now; what was deleted until then is gone
 */
export async function inPieces(
  run: Engine['run'],
  work: (connection: Connection, most: number) => Promise<number>,
): Promise<number> {
  let found = 0;
  for (let last = piece; last >= piece; found += last) last = await run((connection) => work(connection, piece));
  return found;
}

/**
 * Goes over any number of rows in the order of a key, some in each transaction.
 *
 * @param from before the first key
 * @param work looks at the next `piece` rows after a key; @returns the last key it looked at, undefined where none is left
 */
export async function passOver<Key>(
  run: Engine['run'],
  from: Key,
  work: (connection: Connection, after: Key) => Promise<Key | undefined>,
): Promise<void> {
  for (let after: Key | undefined = from; after !== undefined; ) {
    const last: Key = after;
    after = await run((connection) => work(connection, last));
  }
}
