import { expect, test, vi } from 'vitest';
import { createReadiness } from './readiness.ts';

test('Whether the portal is ready is tried once a second, however many ask, also while a trial lasts', async () => {
  let now = 0;
  const trials: PromiseWithResolvers<void>[] = [];
  const ping = vi.fn(() => {
    const trial = Promise.withResolvers<void>();
    trials.push(trial);
    return trial.promise;
  });
  const readiness = createReadiness({ ping }, () => now);
  const asked = [readiness(), readiness()];
  now = 5000;
  asked.push(readiness());
  trials[0]?.reject(new Error('full'));
  const no = 'store takes no writes';
  expect(await Promise.all(asked)).toEqual([no, no, no]);
  now = 5999;
  expect(await readiness()).toBe(no);
  expect(ping).toHaveBeenCalledTimes(1);
  now = 6000;
  const later = readiness();
  trials[1]?.resolve();
  expect(await later).toBe('ready');
});

test('A portal that can open no file is not ready, though the store answers: who comes anew is cut', async () => {
  const store = { ping: async () => {} };
  const readiness = createReadiness(
    store,
    () => 0,
    () => 'EMFILE',
  );
  expect(await readiness()).toBe('no file can be opened');
});
