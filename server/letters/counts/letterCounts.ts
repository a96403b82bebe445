import type { PublicCounts } from './readCounts.ts';

/**
 * One reading of what the public is told of a letter. A new reading is a new object, but until something of it changes
 * `counts` stays the same object: what was made of it can be kept for as long.
 */
export type Reading = { counts: PublicCounts; readAt: number };

export type LetterCounts = {
  /** The counts of a letter, without waiting when they are young enough. */
  of(letter: string): Reading | Promise<Reading>;
  /** The counts of a letter when they are young enough, else null. Nothing is waited for. */
  young(letter: string): Reading | null;
  /** The counts of a letter as they were read after the last `renew`: for who reads what ends with a step. When they cannot be read, the last ones. */
  current(letter: string): Reading | Promise<Reading>;
  /** Forgets a letter's reading because something was written, so that the next reader sees it. */
  drop(letter: string): void;
  /** Has a letter read anew because the public is told something else of it; who comes before that was read does not wait. */
  renew(letter: string): void;
};

/** What a step that was taken does to the counts of its letter. Where each change is told at once, the next page tells of it. */
export const atStep = (counts: LetterCounts, countStep: number, letter: string): void =>
  countStep === 0 ? counts.drop(letter) : counts.renew(letter);

/**
 * `edition` rises with each drop: a reading that began before a drop must not be kept after it. `changes` rises with each
 * renewal; `seen` is how many of them the last reading knows of.
 */
type Memory = {
  edition: number;
  changes: number;
  seen: number;
  isFresh: boolean;
  freshAt: number;
  last: Reading | null;
  underWay: { seen: number; reading: Promise<Reading> } | null;
};

/**
 * Remembers the counts of each letter for a moment, so that readers at a peak do not ask the store one by one, and reads them
 * anew while they are still young, so that no reader waits for a disk.
 * When the store does not answer, the last reading serves on: an old number is better than no page.
 *
 * @param keepFor milliseconds
 * @param clock milliseconds of a clock that never steps, by which a reading ages
 */
export function createLetterCounts(
  readCounts: (letter: string, at: number) => Promise<PublicCounts>,
  now: () => number,
  keepFor = 1000,
  clock: () => number = () => performance.now(),
): LetterCounts {
  const memories = new Map<string, Memory>();

  const memoryOf = (letter: string): Memory => {
    const known = memories.get(letter);
    if (known) return known;
    const begun = { edition: 0, changes: 0, seen: 0, isFresh: false, freshAt: 0, last: null, underWay: null };
    memories.set(letter, begun);
    return begun;
  };

  const read = async (letter: string, memory: Memory): Promise<Reading> => {
    const { edition, changes: seen } = memory;
    const [readAt, freshAt] = [now(), clock()];
    try {
      const counts = await readCounts(letter, readAt);
      const reading = {
        counts: memory.last && areEqual(memory.last.counts, counts) ? memory.last.counts : counts,
        readAt,
      };
      if (edition === memory.edition && seen >= memory.seen)
        Object.assign(memory, { last: reading, isFresh: true, freshAt, seen });
      return reading;
    } catch (error) {
      if (memory.last) return memory.last;
      throw error;
    }
  };

  const begin = (letter: string, memory: Memory): Promise<Reading> => {
    const reading = read(letter, memory).finally(() => {
      if (memory.underWay === begun) memory.underWay = null;
    });
    const begun = { seen: memory.changes, reading };
    memory.underWay = begun;
    return reading;
  };

  const young = (letter: string): Reading | null => {
    const memory = memoryOf(letter);
    const age = memory.isFresh ? clock() - memory.freshAt : keepFor;
    if (!memory.last || age >= keepFor) return null;
    // Before it is too old, so that nobody has to wait; when it fails, the last reading is still there.
    if (!memory.underWay && (age >= keepFor / 2 || memory.seen < memory.changes)) void begin(letter, memory);
    return memory.last;
  };

  const of = (letter: string): Reading | Promise<Reading> => {
    const known = young(letter);
    if (known) return known;
    const memory = memoryOf(letter);
    return memory.underWay?.reading ?? begin(letter, memory);
  };

  return {
    young,
    of,
    current(letter) {
      const memory = memoryOf(letter);
      if (memory.seen === memory.changes) return of(letter);
      return memory.underWay?.seen === memory.changes ? memory.underWay.reading : begin(letter, memory);
    },
    drop(letter) {
      const memory = memoryOf(letter);
      memory.edition += 1;
      memory.isFresh = false;
      memory.underWay = null;
    },
    renew(letter) {
      memoryOf(letter).changes += 1;
    },
  };
}

/** A milestone and a count on paper are never changed, so their numbers and the state tell of all. */
const areEqual = (one: PublicCounts, other: PublicCounts) =>
  one.step === other.step &&
  one.asOf === other.asOf &&
  one.hour.asOf === other.hour.asOf &&
  one.life.state === other.life.state &&
  one.life.milestones.length === other.life.milestones.length &&
  one.paper.length === other.paper.length &&
  one.retention.endsAt === other.retention.endsAt;
