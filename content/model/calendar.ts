import { Temporal } from '@js-temporal/polyfill';

/** The days of a letter, as its fields name them. */
export type Days = { opens?: string | undefined; closes?: string | undefined; timeZone?: string | undefined };

/** The zone of days whose letter names none. */
export const defaultTimeZone = 'UTC';

/** Whether a letter cannot be signed yet. @param now milliseconds since 1970 */
export function opensLater(days: Days | undefined, now: number): boolean {
  if (days?.opens === undefined) return false;
  const { opensAt } = calendarOf({ opens: days.opens, timeZone: days.timeZone });
  return opensAt === 'by-hand' || (opensAt !== null && opensAt > now);
}

/** A moment, in milliseconds since 1970; null where no day is named. */
type Moments = { opensAt: number | 'by-hand' | null; closesAt: number | null };

/**
 * The moments of a letter's days: the beginning of the first and the end of the last, in its time zone, whatever clocks do
 * there on that day.
 *
 * @throws Error when the last day is before the first
 */
export function calendarOf({ opens, closes, timeZone = defaultTimeZone }: Days): Moments {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  const opensAt =
    opens === undefined ? null : opens === 'by-hand' ? 'by-hand' : startOf(Temporal.PlainDate.from(opens));
  const closesAt = closes === undefined ? null : startOf(Temporal.PlainDate.from(closes).add({ days: 1 }));
  if (typeof opensAt === 'number' && closesAt !== null && closesAt <= opensAt)
    throw new Error(`closes on ${closes}, before it opens on ${opens}: put the days in their order.`);
  return { opensAt, closesAt };
}

/**
 * The moments by which a printed letter lives: no day opens one whose words are not kept. Its own days hold again in the site
 * that is printed once they are.
 */
export function printedCalendar(days: Days, isKept: boolean): Moments {
  const moments = calendarOf(days);
  return typeof moments.opensAt === 'number' && !isKept ? { ...moments, opensAt: 'by-hand' } : moments;
}
