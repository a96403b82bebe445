import type { Counts } from './port.ts';

/** Below this, every question is answered by counting. */
const many = 20_000;

/**
 * Counting reads every confirmed row, some 0.1 µs each. So that the counts of a large letter never take more than about
 * a tenth of the time, they are counted again only after a microsecond for each signature: 0.1 s for a hundred
 * thousand, 1 s for a million.
 *
 * @param count counts the rows of a letter
 * @param now milliseconds of a clock that only runs forward
 */
export function confirmedCounts(
  count: (letter: string) => Promise<Counts>,
  now: () => number = () => performance.now(),
) {
  const large = new Map<string, { counts: Counts; until: number }>();
  return async (letter: string): Promise<Counts> => {
    const kept = large.get(letter);
    if (kept && now() < kept.until) return kept.counts;
    const counts = await count(letter);
    if (counts.signatures >= many) large.set(letter, { counts, until: now() + counts.signatures / 1000 });
    return counts;
  };
}
