import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '#server/store/port.ts';

const batchSize = 500;

/**
 * The lines of a letter's log from an index to another, a batch at a time.
 *
 * @throws Error when the log ends before it should
 */
export async function* linesOf(
  ledger: Pick<Store['ledger'], 'lines'>,
  letter: string,
  from: number,
  to: number,
): AsyncGenerator<string[]> {
  for (let read = from; read < to; ) {
    const lines = await ledger.lines(letter, read, Math.min(batchSize, to - read));
    if (lines.length === 0) throw new Error(`the log of ${letter} ends before its head`);
    yield lines;
    read += lines.length;
    // SQLite answers at once, so that nobody else would come to their turn before the end.
    await nextTurn();
  }
}
