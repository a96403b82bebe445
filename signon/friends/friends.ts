/**
 * How many came by the link of a signer, as its owner is told. She may have sent it to one person only, and may count up with
 * mailboxes of her own, so no threshold hides what that person did. Noise does: each week adds a random number to
 * those who came in it, and the sum is told. Whoever comes changes the number of one week by one, so whatever the owner is
 * told, ever, was at most `mostOdds` times as likely with that person as without (differential privacy under continual
 * observation; docs/decisions/0058-friends-are-counted-with-chance.md).
 */

/** Milliseconds of a week; weeks are counted since 1970. */
const week = 7 * 86_400_000;
/** By how much what the owner is told can make it more likely that one certain person signed. */
export const mostOdds = 3;
/** Below this, the number says nothing, and is told as "fewer than". */
export const leastFriends = 3;

/** What is kept of a link while its count runs. */
export type FriendCount = {
  /** The week in which it began. */
  since: number;
  /** The week in which somebody came last. */
  latest: number;
  /** How many came in weeks before that, */
  earlier: number;
  /** and in it. */
  inLatest: number;
};

/** The week of a time, counted since 1970. */
export const weekOf = (now: number): number => Math.floor(now / week);
/** When a week began, in milliseconds since 1970. */
export const beginOfWeek = (one: number): number => one * week;

/** When the number is told anew: at the end of this week. */
export const nextTold = (now: number): number => beginOfWeek(weekOf(now) + 1);

/** The count with one more who came. */
export function withOneMore({ since, latest, earlier, inLatest }: FriendCount, now: number): FriendCount {
  const current = weekOf(now);
  return current === latest
    ? { since, latest, earlier, inLatest: inLatest + 1 }
    : { since, latest: current, earlier: earlier + inLatest, inLatest: 1 };
}

/**
 * The number that the owner is told now: of the weeks that are over, with their noise.
 *
 * @param bytesOf 32 bytes that are random and always the same for a week
 * @returns null in the first week; below `leastFriends`, and even below nothing, it says nothing
 */
export function toldFriends(
  { since, latest, earlier, inLatest }: FriendCount,
  now: number,
  bytesOf: (week: number) => Uint8Array,
): number | null {
  const current = weekOf(now);
  if (current <= since) return null;
  let told = latest < current ? earlier + inLatest : earlier;
  for (let one = since; one < current; one += 1) told += noiseOf(bytesOf(one));
  return told;
}

/**
 * A whole number made of random bytes: 0 in half of all cases, and k or -k with a chance that falls to a third with each
 * step (the two-sided geometric distribution). That is what makes two neighbouring sums differ by at most `mostOdds` in likelihood.
 */
export function noiseOf(bytes: Uint8Array): number {
  const [first = 0, ...digits] = bytes;
  if ((first & 1) === 0) return 0;
  let size = 1;
  for (const digit of digits) {
    // 255 is 85 times three, so each remainder is as likely.
    if (digit === 255) continue;
    if (digit % mostOdds !== 0) break;
    size += 1;
  }
  return (first & 2) === 0 ? size : -size;
}
