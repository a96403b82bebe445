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
  const isReady = createReadiness({ ping }, () => now);
  const asked = [isReady(), isReady()];
  now = 5000;
  asked.push(isReady());
  trials[0]?.reject(new Error('full'));
  expect(await Promise.all(asked)).toEqual([false, false, false]);
  now = 5999;
  expect(await isReady()).toBe(false);
  expect(ping).toHaveBeenCalledTimes(1);
  now = 6000;
  const later = isReady();
  trials[1]?.resolve();
  expect(await later).toBe(true);
});
