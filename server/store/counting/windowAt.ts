import type { Window } from '#server/store/port/rateCounters.ts';

/** The window of a length, in milliseconds, in which a time lies. Windows are the same in every process. */
export const windowAt = (now: number, length: number): Window => ({
  start: now - (now % length),
  end: now - (now % length) + length,
});

/** In how many minutes a window ends. */
export const minutesLeft = ({ end }: Window, now: number): number => Math.ceil((end - now) / 60_000);
