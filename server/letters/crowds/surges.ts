import { windowAt } from '#server/letters/windowAt.ts';
import type { Crowd } from '#server/store/port/crowds.ts';
import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { isSurge } from '#signon/surge.ts';

const counterOf = ({ letter, by, hash }: Crowd) => `confirmed/${letter}/${by}/${hash}`;
const clearedOf = (crowd: Crowd) => `cleared/${counterOf(crowd)}`;

/** Counts a confirmation for its letter and its crowds. @returns those of them that make a surge now */
export async function countConfirmation(
  tx: Transaction,
  letter: string,
  crowds: readonly Crowd[],
  now: number,
): Promise<Crowd[]> {
  const { start, end } = windowAt(now, limits.surgeStep);
  const window = { start, end: end + limits.surgeWindow };
  await Promise.all([`confirmed/${letter}`, ...crowds.map(counterOf)].map((what) => tx.count(what, window)));
  return surgingOf(tx, letter, crowds, now);
}

/** Which of these crowds of a letter make a surge. */
export async function surgingOf(
  tx: Transaction,
  letter: string,
  crowds: readonly Crowd[],
  now: number,
): Promise<Crowd[]> {
  const since = now - limits.surgeWindow;
  const [inAll, ...ofCrowds] = await Promise.all(
    [`confirmed/${letter}`, ...crowds.map(counterOf)].map((what) => tx.counted(what, since)),
  );
  const surging = crowds.filter((_, index) => isSurge({ ofCrowd: ofCrowds[index] ?? 0, inAll: inAll ?? 0 }));
  const cleared = await Promise.all(surging.map((crowd) => tx.counted(clearedOf(crowd), now - limits.crowdCleared)));
  return surging.filter((_, index) => cleared[index] === 0);
}

/** Lets a crowd make no surge for a time, because a moderator has looked at it. */
export const clearCrowd = (tx: Transaction, crowd: Crowd, now: number): Promise<void> =>
  tx.count(clearedOf(crowd), { start: now, end: now + limits.crowdCleared });
