import type { Log } from '#server/log/log.ts';

/** The log says so at most once in this time, in milliseconds. */
const tellEvery = 60_000;

/**
 * Counts connections that were not taken, and tells the log how many, not whose.
 *
 * @returns what is called for each
 */
export function countCuts(
  log: Log,
  event: 'connections.cut' | 'connections.full',
  now = () => performance.now(),
): () => void {
  let cut = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    cut += 1;
    if (now() - toldAt < tellEvery) return;
    log(event, { count: cut });
    [cut, toldAt] = [0, now()];
  };
}
