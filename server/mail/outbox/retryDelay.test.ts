import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from './delivery.ts';

const minute = 60_000;

test('the bound of the wait doubles from one minute to six hours', () => {
  expect([0, 1, 2, 8, 9, 10, 5000].map((attempts) => retryDelay(attempts, 1) / minute)).toEqual([
    1, 2, 4, 256, 360, 360, 360,
  ]);
});

test('the wait is a whole number of milliseconds anywhere up to the bound', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const delay = retryDelay(attempts, random);
      return Number.isInteger(delay) && delay >= 0 && Math.abs(delay - random * retryDelay(attempts, 1)) <= 1;
    }),
  );
});
