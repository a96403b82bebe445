/**
 * Whether a date is in the calendar; 2023-13 and 2023-02-29 are not.
 *
 * @param date "2023", "2023-04" or "2023-04-19"
 */
export function isInCalendar(date: string): boolean {
  const at = new Date(date);
  // A day too many would be read as one of the next month.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
