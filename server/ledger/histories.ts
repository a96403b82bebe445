import { readEntry } from '#ledger/entry.ts';
import { History, type Hour } from '#ledger/history.ts';
import type { Store } from '#server/store/port.ts';
import { linesOf } from './linesOf.ts';

/** What happened under a letter, hour by hour, as far as the first `size` entries of its log tell. */
export type LetterHistory = { size: number; hours: readonly Hour[] };
export type Histories = { of(letter: string, size: number): Promise<LetterHistory> };

type Memory = { history: History; read: number; last: LetterHistory; underWay: Promise<unknown> };

/** Adds up the log of each letter by hour, reading only what has come since it last looked. */
export function createHistories(ledger: Pick<Store['ledger'], 'lines'>): Histories {
  const memories = new Map<string, Memory>();

  async function readOn(letter: string, memory: Memory, size: number): Promise<LetterHistory> {
    for await (const lines of linesOf(ledger, letter, memory.read, size)) {
      for (const line of lines) {
        const entry = readEntry(line);
        if (!entry) throw new Error(`the log of ${letter} has a line that is no entry`);
        memory.history.add(entry);
      }
      memory.read += lines.length;
    }
    if (memory.last.size !== memory.read) memory.last = { size: memory.read, hours: memory.history.hours() };
    return memory.last;
  }

  return {
    of(letter, size) {
      const memory = memories.get(letter) ?? {
        history: new History(),
        read: 0,
        last: { size: 0, hours: [] },
        underWay: Promise.resolve(),
      };
      memories.set(letter, memory);
      const reading = memory.underWay.then(() => readOn(letter, memory, size));
      // A reading that failed half way is taken up anew.
      memory.underWay = reading.catch(() => memories.delete(letter));
      return reading;
    },
  };
}
