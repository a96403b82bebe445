import { expect, test } from 'vitest';
import type { FigureEventName, ToldBy } from './figures.ts';
import { elsewhere, figureTable } from './figureTable.ts';

const hour = 3_600_000;
const day = 24 * hour;
const sum = (event: FigureEventName, told_by: ToldBy, value: string, starts_at: number, count: number) => ({
  ...{ event, told_by, value, starts_at, count },
});

test('hours are added up to days and to all', () => {
  const table = figureTable([
    sum('asked', 'hour', '', day + hour, 7),
    sum('confirmed', 'hour', '', day + 2 * hour, 5),
    sum('withdrawn', 'hour', '', 3 * day, 1),
  ]);
  expect(table.total).toMatchObject({ asked: 7, mailed: 0, confirmed: 5, withdrawn: 1 });
  expect(table.days).toMatchObject([
    { starts_at: day, asked: 7, confirmed: 5 },
    { starts_at: 3 * day, withdrawn: 1 },
  ]);
  expect(table.hours).toHaveLength(3);
});

test('what has few is put together, and never so few that it tells of somebody', () => {
  const from = (country: string, count: number) => sum('confirmed', 'country', country, 0, count);
  const named = (...sums: ReturnType<typeof from>[]) =>
    figureTable(sums).country.map(({ value, confirmed }) => [value, confirmed]);
  expect(named(from('ES', 9), from('PT', 8), from('MT', 4), from('LU', 1))).toEqual([
    ['ES', 9],
    ['PT', 8],
    [elsewhere, 5],
  ]);
  expect(named(from('ES', 9), from('PT', 8), from('MT', 1)), 'one alone takes another along').toEqual([
    ['ES', 9],
    [elsewhere, 9],
  ]);
  expect(named(from('MT', 1))).toEqual([[elsewhere, 1]]);
  expect(named(from('ES', 5))).toEqual([['ES', 5]]);
});
