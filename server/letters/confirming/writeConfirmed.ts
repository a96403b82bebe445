import { windowAt } from '#server/letters/windowAt.ts';
import type { Transaction } from '#server/store/port.ts';
import { holdNames } from '#signon/hold.ts';
import { limits } from '#signon/limits.ts';
import type { Changes } from '#signon/signature.ts';

/** Writes a confirmation, counts it for the pace of its letter, and holds its names when they should be looked at first. */
export async function writeConfirmation(tx: Transaction, letter: string, changes: Changes, now: number): Promise<void> {
  const what = `confirmed/${letter}`;
  const { start, end } = windowAt(now, limits.surgeWindow);
  const [inWindow, inAll] = await Promise.all([tx.counted(what, start), tx.counted(what, start - limits.usualWindow)]);
  const held = holdNames(changes, { inWindow, before: inAll - inWindow });
  await Promise.all([tx.count(what, { start, end: end + limits.usualWindow }), tx.write(held, now)]);
}
