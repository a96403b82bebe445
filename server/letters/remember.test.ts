import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('All who ask for one edition get the same object, and another edition is read anew', async () => {
  const asked: string[] = [];
  const of = remember(async (name, edition) => {
    asked.push(`${name} ${edition}`);
    return {};
  });
  const [first, same] = await Promise.all([of('a', 1), of('a', 1)]);
  expect(same).toBe(first);
  expect(await of('b', 1)).not.toBe(first);
  expect(await of('a', 2)).not.toBe(first);
  expect(asked).toEqual(['a 1', 'b 1', 'a 2']);
});

test('What failed is read again', async () => {
  let isWell = false;
  const of = remember(async () => {
    if (!isWell) throw new Error('gone');
    return 'here';
  });
  await expect(of('a', 1)).rejects.toThrow('gone');
  isWell = true;
  expect(await of('a', 1)).toBe('here');
});
