import type { Head } from '#ledger/head.ts';
import type { Range } from '#ledger/paths.ts';

/** Where the log of a letter ends: see ledger/head.ts. */
type LogState = Pick<Head, 'size' | 'root' | 'people' | 'organisations'>;

export type Ledger = {
  /** The letters with entries that have no place yet. */
  waiting(): Promise<string[]>;
  /**
   * Gives places to waiting entries, each the next free one. Safe to repeat and in parallel, in any process.
   * @returns how many got a place, at most `limit` confirmations and as many removals
   */
  sequence(letter: string, limit: number): Promise<number>;
  state(letter: string): Promise<LogState>;
  /** The lines of the log from an index on. */
  lines(letter: string, from: number, count: number): Promise<string[]>;
  /** The hashes of ranges of the tree. @throws Error when the log is not that long */
  hashes(letter: string, ranges: readonly Range[]): Promise<Uint8Array[]>;
  /** What its owner may know of the entry of a signature; null while it has none. `index` is null while it waits for its place. */
  entryOf(signature: string): Promise<{ nonce: string; index: number | null } | null>;
};
