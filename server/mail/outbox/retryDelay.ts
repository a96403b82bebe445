const minute = 60_000;
const longest = 6 * 60 * minute;

/**
 * How long to wait before a mail is tried again: by chance between nothing and a bound that doubles from one minute to
 * six hours, so that mails that failed together do not come back together.
 *
 * @param attempts how often it was tried before this failure
 * @param random a number from 0 to 1
 * @returns milliseconds
 */
export const retryDelay = (attempts: number, random: number): number =>
  Math.round(random * Math.min(longest, minute * 2 ** Math.min(attempts, 20)));
