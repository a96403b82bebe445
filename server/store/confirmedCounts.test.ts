import { describe, expect, test } from 'vitest';
import { confirmedCounts } from './publicList.ts';

/** A letter whose count rises by one whenever its rows are counted. */
function letterWith(signatures: number) {
  const clock = { now: 5000 };
  const counts = confirmedCounts(
    async () => ({ signatures: signatures++, organisations: 0, byCountry: [], elsewhere: 0 }),
    () => clock.now,
  );
  return { clock, read: async (letter = 'safeguards') => (await counts(letter)).signatures };
}

describe('the counts of a letter', () => {
  test('are counted for everybody who asks while they are cheap', async () => {
    const { read } = letterWith(19_000);
    expect([await read(), await read(), await read()]).toEqual([19_000, 19_001, 19_002]);
  });

  test('are a second old at most for a million signatures', async () => {
    const { read, clock } = letterWith(1_000_000);
    expect([await read(), await read()]).toEqual([1_000_000, 1_000_000]);
    clock.now += 999;
    expect(await read()).toBe(1_000_000);
    clock.now += 1;
    expect(await read()).toBe(1_000_001);
  });

  test('are not those of another letter', async () => {
    const { read } = letterWith(50_000);
    expect([await read('one'), await read('other'), await read('one')]).toEqual([50_000, 50_001, 50_000]);
  });
});
