import { expect, test } from 'vitest';
import { freshBytes } from './freshBytes.ts';

test('fresh bytes are as many as asked for, never zeroed, and never the same twice', () => {
  const drawn = Array.from({ length: 2000 }, (_, index) => freshBytes(index % 2 ? 32 : 12));
  expect(drawn.map(({ length }) => length)).toEqual(drawn.map((_, index) => (index % 2 ? 32 : 12)));
  expect(new Set(drawn.map((bytes) => bytes.toString('hex').slice(0, 24))).size).toBe(2000);
  expect(drawn.filter((bytes) => bytes.every((byte) => byte === 0))).toEqual([]);
});
