import { expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { makeRoom, type Waiting } from './makeRoom.ts';

const now = 1000;
const { attemptsPerMailbox, attemptsAtMost } = limits;
const waiting = (count: number, cause: (index: number) => string | null): Waiting[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    signedAt: index,
    mailAt: index,
    cause: cause(index),
  }));

test('While a mailbox has few attempts, all stay', () => {
  expect(
    makeRoom(
      waiting(attemptsPerMailbox - 1, () => 'flood'),
      'flood',
      now,
      limits,
    ),
  ).toBeNull();
});

test('When it has many, the oldest goes of the network that has made the most, never that of somebody who made one', () => {
  const full = waiting(attemptsPerMailbox, (index) => (index === 0 ? 'home' : 'flood'));
  expect(makeRoom(full, 'flood', now, limits)).toBe('id-1');
  expect(makeRoom(full, 'elsewhere', now, limits)).toBe('id-1');
});

test('An attempt from a day before, whose network is known no more, makes no room for a flood', () => {
  const full = waiting(attemptsPerMailbox, (index) => (index < 5 ? null : 'flood'));
  expect(makeRoom(full, 'flood', now, limits)).toBe('id-5');
});

test('Those of today go first for which no mail is owed: nobody has a link to them', () => {
  const full = waiting(attemptsPerMailbox, (index) => (index < 5 ? 'flood' : null)).map((one, index) => ({
    ...one,
    mailAt: index < 5 ? 0 : null,
  }));
  expect(makeRoom(full, 'elsewhere', now, limits)).toBe('id-5');
  expect(makeRoom(full, 'flood', limits.mailWindow + 100, limits), 'of a day before nothing is known').toBe('id-0');
});

test('When every network has made but one, there is more room, but not without end', () => {
  const one = (index: number) => `network ${index}`;
  expect(makeRoom(waiting(attemptsAtMost - 1, one), 'another', now, limits)).toBeNull();
  expect(makeRoom(waiting(attemptsAtMost, one), 'another', now, limits)).toBe('id-0');
  expect(makeRoom(waiting(attemptsAtMost, one), 'network 7', now, limits)).toBe('id-7');
});

test('Of its attempts those go first whose mail is still to come, so that no link dies that is in somebody’s hands', () => {
  const full = waiting(attemptsPerMailbox, () => 'flood').map((one, index) => ({
    ...one,
    mailAt: index < 3 ? now : now + index,
  }));
  expect(makeRoom(full, 'flood', now, limits)).toBe('id-3');
});
