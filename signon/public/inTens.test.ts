import { expect, test } from 'vitest';
import { inTens } from './inTens.ts';

test('A number is told by full tens, and one below ten, none too, only as few', () => {
  expect([0, 1, 9].map(inTens)).toEqual(Array(3).fill({ atLeast: 0, isFew: true }));
  expect([10, 19, 20, 1234].map((count) => inTens(count).atLeast)).toEqual([10, 10, 20, 1230]);
});
