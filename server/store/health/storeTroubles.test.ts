import { expect, test } from 'vitest';
import type { Engine } from '#server/store/engine.ts';
import { StoreBusy } from '#server/store/port.ts';
import { storeTroubles } from './storeTroubles.ts';

/** A store that takes works or refuses them, as a test says. */
function troubled() {
  const lines: [string, object][] = [];
  const world = { now: 0, code: '' };
  const troubles = storeTroubles(
    (event, fields) => lines.push([event, fields]),
    () => world.now,
  );
  const run = troubles.noticing((async () => {
    if (world.code) throw new StoreBusy('no', { code: world.code });
  }) as Engine['run']);
  return Object.assign(world, {
    lines,
    hasJustWritten: troubles.hasJustWritten,
    async works(count: number) {
      for (let one = 0; one < count; one += 1) await run(async () => null).catch(() => null);
    },
  });
}

test('Two thousand signers whom a full disk refuses are a handful of lines that count them all, and so is its end', async () => {
  const store = troubled();
  store.code = 'DISK_FULL';
  await store.works(1000);
  store.now = 10_000;
  await store.works(1000);
  Object.assign(store, { now: 12_000, code: '' });
  await store.works(1);
  Object.assign(store, { now: 16_000 });
  await store.works(2);
  expect(store.lines).toEqual([
    ['store.refused', { code: 'DISK_FULL', count: 1 }],
    ['store.refused', { code: 'DISK_FULL', count: 1000 }],
    ['store.refused', { code: 'DISK_FULL', count: 999 }],
    ['store.recovered', { ms: 16_000, count: 2000 }],
  ]);
});

test('Another cause is told at once', async () => {
  const store = troubled();
  for (const code of ['LOCKED', 'DISK_FULL']) {
    store.code = code;
    await store.works(1);
  }
  expect(store.lines.map(([, fields]) => fields)).toEqual([
    { code: 'LOCKED', count: 1 },
    { code: 'DISK_FULL', count: 1 },
  ]);
});

test('A store that is closing refuses, and that is no trouble', async () => {
  const store = troubled();
  store.code = 'CLOSING';
  await store.works(1);
  expect(store.lines).toEqual([]);
});

test('What was written a moment ago shows that the store takes writes, until it refuses or a moment has passed', async () => {
  const store = troubled();
  expect(store.hasJustWritten()).toBe(false);
  await store.works(1);
  expect(store.hasJustWritten()).toBe(true);
  store.now = 5000;
  expect(store.hasJustWritten()).toBe(false);
  await store.works(1);
  store.code = 'LOCKED';
  store.now = 5001;
  await store.works(1);
  expect(store.hasJustWritten()).toBe(false);
});
