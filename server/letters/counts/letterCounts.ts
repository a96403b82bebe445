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
  /** Forgets a letter's reading because something was written, so that the next reader sees it. */
  drop(letter: string): void;
  /** Has a letter read anew because the public is told something else of it; who comes before that was read does not wait. */
  renew(letter: string): void;
};

/**
 * `edition` rises with each drop: a reading that began before a drop must not be kept after it. `isChanged`: something is told
 * that no reading has begun to read.
 */
type Memory = {
  edition: number;
  isFresh: boolean;
  isChanged: boolean;
  freshAt: number;
  last: Reading | null;
  underWay: Promise<Reading> | null;
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
    const memory: Memory = { edition: 0, isFresh: false, isChanged: false, freshAt: 0, last: null, underWay: null };
    memories.set(letter, memory);
    return memory;
  };

  const read = async (letter: string, memory: Memory): Promise<Reading> => {
    const { edition } = memory;
    const [readAt, freshAt] = [now(), clock()];
    memory.isChanged = false;
    try {
      const counts = await readCounts(letter, readAt);
      const reading = {
        counts: memory.last && areEqual(memory.last.counts, counts) ? memory.last.counts : counts,
        readAt,
      };
      if (edition === memory.edition) Object.assign(memory, { last: reading, isFresh: true, freshAt });
      return reading;
    } catch (error) {
      if (memory.last) return memory.last;
      throw error;
    } finally {
      if (edition === memory.edition) memory.underWay = null;
    }
  };

  const young = (letter: string): Reading | null => {
    const memory = memoryOf(letter);
    const age = memory.isFresh ? clock() - memory.freshAt : keepFor;
    if (!memory.last || age >= keepFor) return null;
    // Before it is too old, so that nobody has to wait; when it fails, the last reading is still there.
    if (memory.isChanged || age >= keepFor / 2) memory.underWay ??= read(letter, memory);
    return memory.last;
  };

  return {
    young,
    of(letter) {
      const known = young(letter);
      if (known) return known;
      const memory = memoryOf(letter);
      memory.underWay ??= read(letter, memory);
      return memory.underWay;
    },
    drop(letter) {
      const memory = memoryOf(letter);
      memory.edition += 1;
      memory.isFresh = false;
      memory.underWay = null;
    },
    renew(letter) {
      memoryOf(letter).isChanged = true;
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
