import { expect, test } from 'vitest';
import { type FigureEvent, sumsOf } from './figures.ts';

const hour = 3_600_000;
const day = 24 * hour;
const asked: FigureEvent = {
  ...{ letter: 'a', at: 2 * day + 5 * hour + 7, event: 'asked' },
  ...{ language: 'es', country: 'ES', source: 'site', provider: 'gmail' },
};

test('what happens is summed by its hour, and on its day by one thing at a time, never by two together', () => {
  const sums = sumsOf([asked, { ...asked, country: 'PT' }]);
  expect(sums.map(({ told_by, value, starts_at, count }) => [told_by, value, starts_at, count])).toEqual([
    ['country', 'ES', 2 * day, 1],
    ['country', 'PT', 2 * day, 1],
    ['hour', '', 2 * day + 5 * hour, 2],
    ['language', 'es', 2 * day, 2],
    ['provider', 'gmail', 2 * day, 2],
    ['source', 'site', 2 * day, 2],
  ]);
});

test('what is not known is not told', () => {
  const sums = sumsOf([{ ...asked, event: 'withdrawn', source: '', provider: '' }]);
  expect(sums.map(({ told_by }) => told_by)).toEqual(['country', 'hour', 'language']);
});

test('the sums come in one order, whatever the order of what happened', () => {
  const others = [asked, { ...asked, letter: 'b' }, { ...asked, event: 'confirmed' as const }];
  expect(sumsOf(others)).toEqual(sumsOf(others.toReversed()));
});
