import { windowAt } from '#server/store/counting/windowAt.ts';
import type { Crowd } from '#server/store/port/crowds.ts';
import type { Transaction } from '#server/store/port.ts';
import { type SurgeSpan, surgeSize, surgeSpans } from '#signon/crowds/surge.ts';
import { limits } from '#signon/limits.ts';

const inAllOf = (letter: string) => `confirmed/${letter}`;
const clearedOf = ({ letter, by, hash }: Crowd) => `cleared/confirmed/${letter}/${by}/${hash}`;

/** A crowd that makes a surge, and within what time it does, in milliseconds. */
export type Surge = { crowd: Crowd; window: number };

/** Counts a confirmation for its letter. */
export const countConfirmation = (tx: Transaction, letter: string, now: number): Promise<void> => {
  const { start, end } = windowAt(now, limits.surgeStep);
  return tx.count(inAllOf(letter), { start, end: end + limits.surgeDay });
};

/** Which of these crowds of a letter make a surge, each within the shorter time in which it does. */
export async function surgingOf(
  tx: Transaction,
  letter: string,
  crowds: readonly Crowd[],
  now: number,
): Promise<Surge[]> {
  const surging = new Map<Crowd, Surge>();
  for (const span of surgeSpans) {
    const others = crowds.filter((crowd) => !surging.has(crowd));
    for (const crowd of await largeOf(tx, letter, others, span, now))
      surging.set(crowd, { crowd, window: span.window });
  }
  const found = [...surging.values()];
  const cleared = await Promise.all(found.map(({ crowd }) => tx.counted(clearedOf(crowd), now - limits.crowdCleared)));
  return found.filter((_, index) => cleared[index] === 0);
}

/** Which of these crowds are large enough within a span. Most are of a few: all are counted only where one is not. */
async function largeOf(
  tx: Transaction,
  letter: string,
  crowds: readonly Crowd[],
  span: SurgeSpan,
  now: number,
): Promise<Crowd[]> {
  // All and crowds of the same time.
  const since = windowAt(now, limits.surgeStep).end - span.window;
  const ofSize = async (size: number, from: readonly Crowd[]) => {
    const large = await Promise.all(from.map((crowd) => tx.isCrowdOf(size, crowd, since)));
    return from.filter((_, index) => large[index]);
  };
  const many = await ofSize(surgeSize(0, span), crowds);
  return many.length === 0 ? [] : ofSize(surgeSize(await tx.counted(inAllOf(letter), since), span), many);
}

/** Lets a crowd make no surge for a time, because a moderator has looked at it. */
export const clearCrowd = (tx: Transaction, crowd: Crowd, now: number): Promise<void> =>
  tx.count(clearedOf(crowd), { start: now, end: now + limits.crowdCleared });
