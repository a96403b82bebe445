import type { Motive } from '#signon/ownSignature/motive.ts';

/** Why signers signed, in their own words. */
export type Motives = {
  of(signature: string): Promise<Motive | null>;
  /** Those that no moderator has read, oldest first, at most `count`. */
  waiting(count: number): Promise<Motive[]>;
  /** How many no moderator has read, of each letter, and since when the first waits. */
  waits(): Promise<{ letter: string; count: number; since: number }[]>;
  /** Those of a letter that are shown with their names, by their signatures. */
  shown(letter: string): Promise<ReadonlyMap<string, Motive>>;
};

/** What a transaction does with motives. */
export type MotivesInTransaction = {
  /** Why somebody signed, if that was said. */
  motive(signature: string): Promise<Motive | null>;
  /** Keeps why somebody signed, or nothing of it any more. */
  writeMotive(of: Pick<Motive, 'signature' | 'letter'>, motive: Motive | null, now: number): Promise<void>;
};
