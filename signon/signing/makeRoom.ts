import type { Limits } from '#signon/limits.ts';

/** An attempt that waits in a mailbox, over all letters; of its mail, for a day, when it may go and its cause; null when none is owed. */
export type Waiting = { id: string; signedAt: number; mailAt: number | null; cause: string | null };

/**
 * Which attempt goes when another comes to a mailbox that has many: the oldest of today for which no mail is owed; else the
 * oldest of the network that has made the most of them today, and first one whose mail is still to come, so that what was
 * mailed goes on working. Past `attemptsAtMost` it
 * is one of all, when every network has made but one.
 *
 * @param cause that of the one that comes
 * @returns its id; null while there is room
 */
export function makeRoom(waiting: readonly Waiting[], cause: string, now: number, limits: Limits): string | null {
  if (waiting.length < limits.attemptsPerMailbox) return null;
  const unowed = waiting.filter(({ mailAt, signedAt }) => mailAt === null && signedAt > now - limits.mailWindow);
  if (unowed.length > 0) return oldestOf(unowed);
  const known = waiting.filter((one) => one.cause !== null);
  const made = Map.groupBy([...known, { cause }], (one) => one.cause);
  const [busiest, { length: most }] = [...made].reduce((one, other) => (other[1].length > one[1].length ? other : one));
  const ofBusiest = most > 1 ? known.filter((one) => one.cause === busiest) : [];
  if (ofBusiest.length === 0 && waiting.length < limits.attemptsAtMost) return null;
  const among = ofBusiest.length > 0 ? ofBusiest : waiting;
  const unmailed = among.filter(({ mailAt }) => mailAt !== null && mailAt > now);
  const candidates = unmailed.length > 0 ? unmailed : among;
  return oldestOf(candidates);
}

const oldestOf = (attempts: readonly Waiting[]): string =>
  attempts.reduce((one, other) => (other.signedAt < one.signedAt ? other : one)).id;
