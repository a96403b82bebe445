import { expect, test } from 'vitest';
import { freshId } from './freshId.ts';

test('a fresh id is a UUID of version 7, never the same, in the order of time', () => {
  const ids = Array.from({ length: 100 }, () => freshId(1_800_000_000_000));
  for (const id of ids) expect(id).toMatch(/^01a3185c-5000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(100);
  expect(freshId(1_800_000_000_001) > freshId(1_800_000_000_000)).toBe(true);
  expect(freshId(5)).toMatch(/^00000000-0005-7/);
});

test('Ids of one millisecond stay in the order in which they were made', () => {
  const ids = Array.from({ length: 1000 }, () => freshId(1_800_000_000_002));
  expect(ids).toEqual(ids.toSorted());
});
