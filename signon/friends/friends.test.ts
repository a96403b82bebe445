import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type FriendCount, mostOdds, nextTold, noiseOf, toldFriends, weekOf, withOneMore } from './friends.ts';

const week = 7 * 86_400_000;
const start = 2900 * week + 5000;
const begun: FriendCount = { since: 2900, latest: 2900, earlier: 0, inLatest: 0 };
/** Noise that adds nothing. */
const none = () => new Uint8Array(32);

const cameAt = (...times: number[]) => times.reduce(withOneMore, begun);

describe('How many came by a link', () => {
  test('is not told in the week in which it began', () => {
    expect(toldFriends(cameAt(start, start), nextTold(start) - 1, none)).toBeNull();
    expect(toldFriends(cameAt(start, start), nextTold(start), none)).toBe(2);
  });

  test('is told of weeks that are over: nobody sees in which hour somebody came', () => {
    const came = cameAt(start, start, start, start + week, start + week + 1);
    expect(toldFriends(came, start + week + 2, none)).toBe(3);
    expect(toldFriends(came, start + 2 * week, none)).toBe(5);
    expect(toldFriends(withOneMore(came, start + 9 * week), start + 9 * week, none)).toBe(5);
    expect(toldFriends(withOneMore(came, start + 9 * week), start + 10 * week, none)).toBe(6);
  });

  test('has noise added once for each week, the same whenever it is asked', () => {
    const bytesOf = (one: number) => new Uint8Array(hash('sha256', String(one), 'buffer'));
    const noise = [0, 1, 2, 3, 4].map((one) => noiseOf(bytesOf(2900 + one)));
    const sum = (weeks: number) => noise.slice(0, weeks).reduce((total, one) => total + one, 0);
    expect(noise.some((one) => one !== 0)).toBe(true);
    for (const weeks of [1, 2, 3, 4, 5])
      for (const later of [0, week / 2])
        expect(toldFriends(cameAt(start, start), start + weeks * week + later, bytesOf)).toBe(2 + sum(weeks));
  });
});

test('The noise of a week is nothing in half of all cases, and each step further is a third as likely, either way', () => {
  const tries = 60_000;
  const seen = new Map<number, number>();
  for (let one = 0; one < tries; one += 1) {
    const noise = noiseOf(new Uint8Array(hash('sha256', `seed/${one}`, 'buffer')));
    seen.set(noise, (seen.get(noise) ?? 0) + 1);
  }
  const share = (noise: number) => (seen.get(noise) ?? 0) / tries;
  for (const [noise, expected] of [
    [0, 1 / 2],
    [1, 1 / 6],
    [-1, 1 / 6],
    [2, 1 / 18],
    [-2, 1 / 18],
    [3, 1 / 54],
    [-3, 1 / 54],
  ] as const)
    expect(Math.abs(share(noise) - expected), `${noise}`).toBeLessThan(0.006);
});

test('Who sends the link to one person, and counts up with mailboxes of her own, learns next to nothing of that person', () => {
  // Whatever she does, what she is told in the weeks to come with that person, and without, differs in likelihood by
  // no more than the bound: here for each number that the week in which that person could have come can show.
  const likelihood = (noise: number) => (noise === 0 ? 1 / 2 : (1 / 2) * (1 / mostOdds) ** Math.abs(noise));
  for (const ownMailboxes of [0, 2, 50])
    for (let told = ownMailboxes - 8; told <= ownMailboxes + 8; told += 1) {
      const odds = likelihood(told - ownMailboxes - 1) / likelihood(told - ownMailboxes);
      expect(odds).toBeLessThanOrEqual(mostOdds + 1e-9);
      expect(odds).toBeGreaterThanOrEqual(1 / mostOdds - 1e-9);
    }
  // And that person counts in one week only, so later weeks, with noise of their own, tell nothing more.
  const withThem = cameAt(start, start, start + week);
  const without = cameAt(start, start);
  for (const later of [2, 3, 30])
    expect(
      (toldFriends(withThem, start + later * week, none) ?? 0) -
        (toldFriends(without, start + later * week, none) ?? 0),
    ).toBe(1);
  expect(weekOf(start + week) - weekOf(start)).toBe(1);
});
