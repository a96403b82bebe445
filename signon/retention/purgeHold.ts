const day = 86_400_000;

/**
 * What is known of purges, in milliseconds since 1970: when the last was done; since when one is held back, when that was
 * last looked at, and whether somebody said that it may go on.
 */
export type PurgeState = {
  doneAt: number | null;
  heldSince: number | null;
  seenAt: number | null;
  isAllowed: boolean;
};

/** What is past its time is looked for every few minutes; a gap of this length is no pause of the portal's but the clock's, or a long one. */
export const usualGap = day;
/** For so long a purge is held back after such a gap: time for somebody to read the log and mend the clock. */
export const heldFor = day;
/** Looks that are further apart than this are no waiting: the clock leapt again, or nobody could look. */
const watched = 6 * 3_600_000;

/**
 * Whether a purge may go on. What the clock alone says is old is not deleted at once: a clock that is far ahead when the
 * portal starts would take every signature that waits. It is held back for a day, which has to pass while the portal runs;
 * so a promise to delete is kept also where nobody reads the log.
 *
 * @param past how many unconfirmed signatures it would delete; where there are none, nothing is at stake
 */
export function decidePurge(state: PurgeState, past: number, now: number): { isHeld: boolean; next: PurgeState } {
  const done = { doneAt: now, heldSince: null, seenAt: null, isAllowed: false };
  const { doneAt, heldSince, seenAt, isAllowed } = state;
  if (isAllowed || past === 0 || doneAt === null || now - doneAt <= usualGap) return { isHeld: false, next: done };
  const goesOn = heldSince !== null && seenAt !== null && heldSince <= now && seenAt <= now && now - seenAt <= watched;
  if (goesOn && now - heldSince >= heldFor) return { isHeld: false, next: done };
  return { isHeld: true, next: { ...state, heldSince: goesOn ? heldSince : now, seenAt: now } };
}
