import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoreBusy } from '#server/store/port.ts';
import { startSequencer } from './sequencer.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A log in which entries only wait to be counted. */
function logWith(waiting: number) {
  const ordered: number[] = [];
  const ledger = {
    waiting: async () => (waiting > 0 ? ['safeguards'] : []),
    sequence: async (_: string, limit: number) => {
      const taken = Math.min(limit, waiting);
      waiting -= taken;
      if (taken > 0) ordered.push(taken);
      return taken;
    },
  };
  return { ledger, ordered, add: (entries: number) => (waiting += entries) };
}

test('What waits at the start is ordered at once, in batches', async () => {
  const { ledger, ordered } = logWith(270);
  const sequencer = startSequencer({ ledger });
  await vi.advanceTimersByTimeAsync(1);
  expect(ordered).toEqual([100, 100, 70]);
  await sequencer.stop();
});

test('A second after a nudge all that came meanwhile is ordered together, and without one within a minute', async () => {
  const { ledger, ordered, add } = logWith(0);
  const sequencer = startSequencer({ ledger });
  await vi.advanceTimersByTimeAsync(1);
  for (const _ of [1, 2, 3]) {
    add(1);
    sequencer.nudge();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(ordered).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(ordered).toEqual([3]);
  add(2);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(ordered).toEqual([3]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(ordered).toEqual([3, 2]);
  await sequencer.stop();
});

test('When the store is busy it tries again after a while', async () => {
  const { ledger, ordered } = logWith(4);
  const logged: string[] = [];
  let attempts = 0;
  const sequence: typeof ledger.sequence = (letter, limit) =>
    attempts++ === 0 ? Promise.reject(new StoreBusy()) : ledger.sequence(letter, limit);
  const sequencer = startSequencer({ ledger: { ...ledger, sequence }, log: (event) => logged.push(event) });
  await vi.advanceTimersByTimeAsync(4000);
  expect([logged, ordered]).toEqual([['ledger.sequence-failed'], []]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(ordered).toEqual([4]);
  await sequencer.stop();
});

test('When it is stopped it looks no more', async () => {
  const { ledger, ordered, add } = logWith(0);
  const sequencer = startSequencer({ ledger });
  await vi.advanceTimersByTimeAsync(1);
  await sequencer.stop();
  add(1);
  sequencer.nudge();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(ordered).toEqual([]);
});
