import { expect, test } from 'vitest';
import { TimeBudget } from './timeBudget.ts';

test('a fresh budget lets work begin', () => {
  expect(new TimeBudget(0.5, 100).isLeft(0)).toBe(true);
});

test('what was spent at once comes back with time, by its share', () => {
  const budget = new TimeBudget(0.5, 100);
  budget.spend(60, 1000);
  expect(budget.isLeft(1000)).toBe(true);
  budget.spend(60, 1000);
  expect(budget.isLeft(1000)).toBe(false);
  expect(budget.isLeft(1040)).toBe(false);
  expect(budget.isLeft(1041)).toBe(true);
});

test('it says after how long more may be begun, also for work that was begun before other work was counted', () => {
  const budget = new TimeBudget(0.5, 100);
  expect(budget.waitFor(1000)).toBe(0);
  budget.spend(150, 1000);
  expect(budget.waitFor(1000)).toBe(100);
  expect([budget.waitFor(1060), budget.waitFor(1010)]).toEqual([40, 40]);
  expect(budget.waitFor(1101)).toBe(0);
});

test('nothing is saved up while nobody asks', () => {
  const budget = new TimeBudget(0.5, 100);
  expect(budget.isLeft(1_000_000)).toBe(true);
  budget.spend(100, 1_000_000);
  expect(budget.isLeft(1_000_000)).toBe(false);
});

test('a flood gets its share of every second and no more', () => {
  const budget = new TimeBudget(0.4, 1000);
  let worked = 0;
  for (let now = 0; now < 100_000; now += 15) {
    if (!budget.isLeft(now)) continue;
    budget.spend(15, now);
    worked += 15;
  }
  expect(worked).toBeGreaterThan(40_000);
  expect(worked).toBeLessThan(41_100);
});
