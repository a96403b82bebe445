import { expect, test } from 'vitest';
import type { FigureEventName, ToldBy } from './figures.ts';
import { growthOf, growthPath, together } from './growth.ts';

const hour = 3_600_000;
const day = 24 * hour;
const first = Date.UTC(2026, 10, 20);
const logged = (at: number, people: number, peopleRemoved = 0) => ({
  ...{ hour: new Date(at).toISOString(), people, organisations: 0, peopleRemoved, organisationsRemoved: 0 },
});
const sum = (event: FigureEventName, told_by: ToldBy, value: string, starts_at: number, count: number) => ({
  ...{ event, told_by, value, starts_at, count },
});

test('only days that are over are told, none left out, each with the count at its end', () => {
  const hours = [logged(first + hour, 3), logged(first + 2 * day, 4, 1), logged(first + 3 * day, 9)];
  const { days, until } = growthOf(hours, [], first + 3 * day + 5 * hour);
  expect(until).toBe(first + 3 * day);
  expect(days.map(({ confirmed, removed, signatures }) => [confirmed, removed, signatures])).toEqual([
    [3, 0, 3],
    [0, 0, 3],
    [4, 1, 6],
  ]);
});

test('how many asked is told from the day on which that began to be counted', () => {
  const hours = [logged(first, 1), logged(first + day, 1)];
  const sums = [sum('asked', 'hour', '', first + day + hour, 5), sum('asked', 'hour', '', first + day + 2 * hour, 2)];
  expect(growthOf(hours, sums, first + 3 * day).days.map(({ asked }) => asked)).toEqual([null, 7, 0]);
});

test('languages with few are put together, and today is left out', () => {
  const by = (value: string, at: number, count: number) => sum('confirmed', 'language', value, at, count);
  const sums = [by('en', first, 9), by('es', first, 4), by('ar', first, 1), by('ar', first + day, 50)];
  expect(growthOf([], sums, first + day + hour).languages).toEqual([
    { value: 'en', confirmed: 9 },
    { value: 'elsewhere', confirmed: 5 },
  ]);
});

test('a long time is told week by week, from the last day back', () => {
  const days = Array.from({ length: 9 }, (_, index) => ({
    ...{ starts_at: first + index * day, asked: index < 1 ? null : 2, confirmed: 1, removed: 0, signatures: index + 1 },
  }));
  expect(together(days, 7)).toEqual([
    { starts_at: first, asked: 2, confirmed: 2, removed: 0, signatures: 2 },
    { starts_at: first + 2 * day, asked: 14, confirmed: 7, removed: 0, signatures: 9 },
  ]);
});

test('the line rises from nothing to the highest count, and runs the way its reader reads', () => {
  const days = [{ signatures: 5 }, { signatures: 10 }];
  expect(growthPath(days, false)).toBe('M0 100L0 50L100 0L100 100Z');
  expect(growthPath(days, true)).toBe('M100 100L100 50L0 0L0 100Z');
  expect(growthPath([{ signatures: 1 }], false)).toBe('M0 100L100 0L100 100Z');
  expect(growthPath([], false)).toBe('');
});
