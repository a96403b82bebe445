import { clockSlack } from '#server/store/clockSlack.ts';
import type { PublishedRow } from '#server/store/tables/publishing.ts';

/** How long the steps are in which the public is told, in milliseconds: of count and list, and of countries and log. 0: of each change at once. */
export type Steps = { count: number; log: number };

/** All at once: for who reads no public pages, and for trying things out. */
export const atOnce: Steps = { count: 0, log: 0 };

/**
 * So many who came or left are a step of their own, before its time; of a large letter a hundredth. What one signer can do
 * any number of times, such as to change how she is shown, is not among them.
 */
const manyChanges = 100;
/** Such a step tells of whole minutes: who makes it due by mailboxes of their own learns no moment of anybody. */
const minute = 60_000;

/** The minute in which a time lies. */
export const minuteOf = (time: number): number => startOf(time, minute);

/** What is due of a letter at a moment. */
type Due = {
  /** Whether a step of count and list is to be taken, and the time that it tells of: the same in every process. */
  isStep: boolean;
  at: number;
  /** Whether countries and log are to move, and the hour that they tell of. */
  isHour: boolean;
  hourAt: number;
};

/**
 * What is due. No time is earlier than that of the step before, unless the clock has stepped back since: then numbers go on by
 * the time that it shows now, and do not stand still until it comes to where it was. Where nothing waits, what was told then
 * is true of now.
 */
export function dueOf(row: PublishedRow, { count, log }: Steps, now: number): Due {
  const { signatures, added, removed, changed } = row;
  const known = (time: number) => (time > now + clockSlack ? Number.NEGATIVE_INFINITY : time);
  const [at, logAt] = [known(row.at), known(row.log_at)];
  const waiting = added + removed + changed;
  const isMuch = added + removed >= Math.max(manyChanges, signatures / 100);
  // What waits is all of a minute that is over: so the step holds what happened until its time, and nothing later.
  const isEarly = isMuch && minuteOf(now) > known(row.noted_at);
  const stepAt = Math.max(at, startOf(now, count), isEarly ? minuteOf(now) : at);
  const hourAt = Math.max(logAt, startOf(now, log));
  const isHour = hourAt > logAt || log === 0;
  return {
    isStep: waiting > 0 && (count === 0 || stepAt > at || isHour),
    at: stepAt,
    isHour: isHour && (waiting > 0 || row.step > row.log_step),
    hourAt,
  };
}

const startOf = (now: number, length: number) => (length === 0 ? now : now - (now % length));
