/**
 * Times that processes note differ by less than this, in milliseconds: they share one clock. What is noted as later than that
 * was noted by a clock that has stepped back since.
 */
export const clockSlack = 60_000;
