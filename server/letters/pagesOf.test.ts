import { expect, test } from 'vitest';
import { pagesOf } from './pagesOf.ts';

test('Nobody is passed over, also where what cannot be read is missing from a page', async () => {
  const [ids, unreadable] = [['a', 'b', 'c', 'd', 'e'], ['b']];
  const read = async ({ count, after }: { count: number; after: string }) =>
    ids
      .filter((id) => id > after)
      .slice(0, count)
      .filter((id) => !unreadable.includes(id));
  const pages: string[][] = [];
  for await (const page of pagesOf(read, (id) => id, 2)) pages.push(page);
  expect(pages).toEqual([['a'], ['c'], ['d', 'e']]);
});
