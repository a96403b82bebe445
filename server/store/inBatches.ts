import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, Engine } from './engine.ts';

/** So many rows are deleted in one transaction, so that signing does not wait long. */
export const batchSize = 200;

/**
 * Deletes any number of rows, some in each transaction.
 *
 * @param work deletes at most so many and says how many it found
 * @returns how many were found
 * @throws StoreBusy when the store cannot take more work now; what was deleted until then is gone
 */
export async function deleteInBatches(
  run: Engine['run'],
  work: (connection: Connection, most: number) => Promise<number>,
): Promise<number> {
  let found = 0;
  for (let last = batchSize; last >= batchSize; found += last)
    last = await run((connection) => work(connection, batchSize));
  return found;
}

/**
 * Goes over any number of rows in the order of a key, some in each transaction.
 *
 * @param from before the first key
 * @param work looks at the next `batchSize` rows after a key, and says which was the last, undefined where none is left, and how many it changed
 * @returns how many were changed
 * @throws StoreBusy when the store cannot take more work now; what was changed until then stays so
 */
export async function changeInBatches<Key>(
  run: Engine['run'],
  from: Key,
  work: (connection: Connection, after: Key) => Promise<{ last: Key | undefined; count: number }>,
): Promise<number> {
  let changed = 0;
  for (let after: Key | undefined = from; after !== undefined; ) {
    const key: Key = after;
    const { last, count } = await run((connection) => work(connection, key));
    after = last;
    changed += count;
  }
  return changed;
}

type Looked<Key, Found> = { last: Key | undefined; found: Found[] };

/**
 * Reads over any number of rows in the order of a key, some at a time, with a turn for others after each: where the engine
 * shares the thread, nobody waits for all of it. What changes meanwhile may be seen or not.
 *
 * @param from before the first key
 * @param look reads some rows after a key; @returns what is wanted of them, and the last key, undefined where none is left
 */
export function readInBatches<Key, Found>(
  read: Engine['read'],
  from: Key,
  look: (connection: Connection, after: Key) => Promise<Looked<Key, Found>>,
): Promise<Found[]> {
  return read(async (connection) => {
    const all: Found[] = [];
    for (let after: Key | undefined = from; after !== undefined; await nextTurn()) {
      const { last, found }: Looked<Key, Found> = await look(connection, after);
      after = last;
      for (const one of found) all.push(one);
    }
    return all;
  });
}
