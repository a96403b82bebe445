import type { PaperCount } from '#signon/life/paperCount.ts';

/** What was counted on paper. */
export type PaperCounts = {
  /** What was counted on paper under a letter, in the order in which it was recorded. */
  paperCounts(letter: string): Promise<PaperCount[]>;
};

/** What a transaction does with what was counted on paper. */
export type PaperCountsInTransaction = PaperCounts & {
  /** Keeps what was counted on paper. */
  notePaperCount(counted: PaperCount, now: number): Promise<void>;
};
