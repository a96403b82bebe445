import type { SignedHead } from '#ledger/head.ts';

export type Heads = {
  /** The signed head of a letter's log, a second old at most. While nothing changes within a minute it is the same object. */
  of(letter: string): Promise<SignedHead>;
};

const minute = 60_000;
type Memory = { signed: Promise<SignedHead>; until: number; minute: number; last: SignedHead | null };

/**
 * Remembers the signed head of each log for a second, and no longer than the minute that it names, so that a head that was
 * kept back is known by its time. Who asks at a peak shares one reading.
 *
 * @param read reads and signs where a log ends
 * @param now milliseconds since 1970
 * @param keepFor milliseconds, by `clock`, which never steps
 */
export function createHeads(
  read: (letter: string) => Promise<SignedHead>,
  now: () => number,
  keepFor = 1000,
  clock: () => number = () => performance.now(),
): Heads {
  const memories = new Map<string, Memory>();
  return {
    of(letter) {
      const known = memories.get(letter);
      const inMinute = Math.floor(now() / minute);
      if (known && clock() < known.until && known.minute === inMinute) return known.signed;
      const last = known?.last ?? null;
      const memory: Memory = {
        ...{ until: clock() + keepFor, minute: inMinute, last },
        signed: read(letter).then((signed) => {
          memory.last = last && isSame(last, signed) ? last : signed;
          return memory.last;
        }),
      };
      memory.signed.catch(() => memories.get(letter) === memory && memories.delete(letter));
      memories.set(letter, memory);
      return memory.signed;
    },
  };
}

const isSame = ({ head: one }: SignedHead, { head: other }: SignedHead) =>
  one.size === other.size && one.root === other.root && one.at === other.at;
