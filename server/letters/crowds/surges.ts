import { windowAt } from '#server/store/counting/windowAt.ts';
import type { Crowd } from '#server/store/port/crowds.ts';
import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { surgeSize } from '#signon/moderation/surge.ts';

const inAllOf = (letter: string) => `confirmed/${letter}`;
const clearedOf = ({ letter, by, hash }: Crowd) => `cleared/confirmed/${letter}/${by}/${hash}`;

/** Counts a confirmation for its letter. */
export const countConfirmation = (tx: Transaction, letter: string, now: number): Promise<void> => {
  const { start, end } = windowAt(now, limits.surgeStep);
  return tx.count(inAllOf(letter), { start, end: end + limits.surgeWindow });
};

/** Which of these crowds of a letter make a surge. */
export async function surgingOf(
  tx: Transaction,
  letter: string,
  crowds: readonly Crowd[],
  now: number,
): Promise<Crowd[]> {
  // All and crowds of the same time.
  const since = windowAt(now, limits.surgeStep).end - limits.surgeWindow;
  const size = surgeSize(await tx.counted(inAllOf(letter), since));
  const large = await Promise.all(crowds.map((crowd) => tx.isCrowdOf(size, crowd, since)));
  const surging = crowds.filter((_, index) => large[index]);
  const cleared = await Promise.all(surging.map((crowd) => tx.counted(clearedOf(crowd), now - limits.crowdCleared)));
  return surging.filter((_, index) => cleared[index] === 0);
}

/** Lets a crowd make no surge for a time, because a moderator has looked at it. */
export const clearCrowd = (tx: Transaction, crowd: Crowd, now: number): Promise<void> =>
  tx.count(clearedOf(crowd), { start: now, end: now + limits.crowdCleared });
