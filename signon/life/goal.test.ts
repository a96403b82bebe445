import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextGoal } from './goal.ts';

test.each([
  ['nobody has signed yet', 0, 100],
  ['one is missing', 99, 100],
  ['a goal is reached: the next one counts', 100, 500],
  ['between two goals', 250, 500],
  ['the last goal is reached', 500, 1000],
  ['past the last goal', 1001, 1500],
])('%s', (_, count, goal) => {
  expect(nextGoal([100, 500], count)).toBe(goal);
});

test('without goals, each hundred is one', () => {
  expect([0, 99, 100, 250].map((count) => nextGoal([], count))).toEqual([100, 100, 200, 300]);
});

test('there is always more to aim for, and never a step beyond the next goal', () => {
  const goals = fc
    .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 })
    .map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(goals, fc.nat(1_000_000), (rising, count) => {
      const goal = nextGoal(rising, count);
      expect(goal).toBeGreaterThan(count);
      expect(rising.filter((number) => number > count && number < goal)).toEqual([]);
      expect(goal - count).toBeLessThanOrEqual(rising.at(-1) ?? 0);
    }),
    { seed: 2026 },
  );
});
