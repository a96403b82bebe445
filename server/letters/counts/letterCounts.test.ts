import { afterEach, expect, test } from 'vitest';
import type { Published } from '#server/store/port/published.ts';
import type { Store } from '#server/store/port.ts';
import { type Milestone, noCalendar } from '#signon/life/letterLife.ts';
import { createLetterCounts } from './letterCounts.ts';
import { readCounts } from './readCounts.ts';

/** What the fields of the letter say, and what is kept of it. */
let calendar = noCalendar;
let kept: Milestone[] = [];
afterEach(() => {
  [calendar, kept] = [noCalendar, []];
});

/** A store whose answers are given by hand. */
function slowStore() {
  const asked: { answer: (signatures: number) => void; fail: () => void }[] = [];
  const published = () =>
    new Promise<Published>((resolve, reject) =>
      asked.push({
        answer: (signatures) =>
          resolve({
            ...{ signatures, organisations: 0, byCountry: [], elsewhere: 0 },
            ...{ step: signatures, asOf: 0, hour: { asOf: 0, signatures }, versions: [] },
          }),
        fail: () => reject(new Error('gone')),
      }),
    );
  const store = {
    ...{ published, milestones: async () => kept, paperCounts: async () => [] },
    retention: { notices: async () => [] },
  } as unknown as Store;
  const calendarOf = () => calendar;
  return { asked, read: (letter: string, at: number) => readCounts({ store, calendarOf }, letter, at) };
}

/** Kept as long as they are in the portal. */
const countsOf = (store: ReturnType<typeof slowStore>, now: () => number, clock = now) =>
  createLetterCounts(store.read, now, undefined, clock);

const numberOf = async (reading: ReturnType<ReturnType<typeof createLetterCounts>['of']>) =>
  (await reading).counts.signatures;

test('All who ask at once wait for one reading, and those who ask within a second get it at once', async () => {
  const store = slowStore();
  let now = 0;
  const counts = countsOf(store, () => now);
  const both = [counts.of('a'), counts.of('a')].map(numberOf);
  store.asked[0]?.answer(1);
  expect(await Promise.all(both)).toEqual([1, 1]);
  now = 999;
  expect(counts.of('a')).not.toBeInstanceOf(Promise);
  now = 1000;
  expect(counts.of('a')).toBeInstanceOf(Promise);
  expect(store.asked).toHaveLength(2);
});

test('Half a second later it is read anew beside, and nobody waits for it', async () => {
  const store = slowStore();
  let now = 0;
  const counts = countsOf(store, () => now);
  const first = counts.of('a');
  store.asked[0]?.answer(1);
  await first;
  now = 499;
  expect([await numberOf(counts.of('a')), store.asked.length]).toEqual([1, 1]);
  now = 500;
  for (const reading of [counts.of('a'), counts.young('a'), counts.of('a')]) expect(reading).toBe(await first);
  expect(store.asked).toHaveLength(2);
  store.asked[1]?.answer(2);
  now = 1200;
  await new Promise(setImmediate);
  expect(counts.young('a')?.counts.signatures).toBe(2);
});

test('When the public is told something else it is read anew beside, again if it changes meanwhile, and nobody waits', async () => {
  const store = slowStore();
  const counts = countsOf(store, () => 0);
  const first = counts.of('a');
  store.asked[0]?.answer(1);
  await first;
  counts.renew('a');
  expect(await numberOf(counts.of('a'))).toBe(1);
  counts.renew('a');
  expect([await numberOf(counts.of('a')), store.asked.length]).toEqual([1, 2]);
  store.asked[1]?.answer(2);
  await new Promise(setImmediate);
  expect([await numberOf(counts.of('a')), store.asked.length]).toEqual([2, 3]);
  store.asked[2]?.answer(3);
  await new Promise(setImmediate);
  expect([await numberOf(counts.of('a')), store.asked.length]).toEqual([3, 3]);
});

test('Who reads what the step before can no longer tell waits for the reading that knows of the next, and for no other', async () => {
  const store = slowStore();
  let now = 0;
  const counts = countsOf(store, () => now);
  const first = counts.of('a');
  store.asked[0]?.answer(1);
  expect(counts.current('a')).toBeInstanceOf(Promise);
  await first;
  expect(counts.current('a'), 'nothing has changed').toBe(await first);
  now = 600;
  counts.of('a');
  counts.renew('a');
  const [one, other] = [counts.current('a'), counts.current('a')].map(numberOf);
  expect(store.asked, 'one began before, and one for both').toHaveLength(3);
  store.asked[2]?.answer(3);
  expect([await one, await other, await numberOf(counts.of('a'))]).toEqual([3, 3, 3]);
  store.asked[1]?.answer(2);
  await new Promise(setImmediate);
  expect(await numberOf(counts.of('a')), 'the earlier reading comes late').toBe(3);
});

test('Letters are counted apart', async () => {
  const store = slowStore();
  const counts = createLetterCounts(store.read, () => 0);
  const both = [counts.of('a'), counts.of('b')].map(numberOf);
  store.asked[0]?.answer(1);
  store.asked[1]?.answer(2);
  expect(await Promise.all(both)).toEqual([1, 2]);
});

test('A reading that began before something was written is not kept after it', async () => {
  const store = slowStore();
  const counts = createLetterCounts(store.read, () => 0);
  const early = numberOf(counts.of('a'));
  counts.drop('a');
  const late = numberOf(counts.of('a'));
  store.asked[1]?.answer(2);
  expect(await late).toBe(2);
  store.asked[0]?.answer(1);
  expect(await early).toBe(1);
  expect(await numberOf(counts.of('a'))).toBe(2);
});

test('Until the next step the counts stay the same object, and the reading is another', async () => {
  const store = slowStore();
  const counts = createLetterCounts(store.read, () => 0, 0);
  const readings = [];
  for (const number of [1, 1, 2]) {
    const reading = counts.of('a');
    store.asked.at(-1)?.answer(number);
    readings.push(await reading);
  }
  expect(readings[1]?.counts).toBe(readings[0]?.counts);
  expect(readings[1]).not.toBe(readings[0]);
  expect(readings[2]?.counts).not.toBe(readings[1]?.counts);
});

test('When the store does not answer the last reading serves on, and it is asked again', async () => {
  const store = slowStore();
  const counts = createLetterCounts(store.read, () => 0, 0);
  const first = numberOf(counts.of('a'));
  store.asked[0]?.answer(1);
  await first;
  const second = numberOf(counts.of('a'));
  store.asked[1]?.fail();
  expect(await second).toBe(1);
  const third = numberOf(counts.of('a'));
  store.asked[2]?.answer(3);
  expect(await third).toBe(3);
});

test('When it never answered, the error is told', async () => {
  const store = slowStore();
  const reading = createLetterCounts(store.read, () => 0).of('a');
  store.asked[0]?.fail();
  await expect(reading).rejects.toThrow('gone');
});

test('When the state of the letter changes, so does what is told of it, with the same counts', async () => {
  const store = slowStore();
  let now = 0;
  const counts = createLetterCounts(store.read, () => now, 0);
  const read = async () => {
    const reading = counts.of('a');
    store.asked.at(-1)?.answer(1);
    return (await reading).counts;
  };
  const open = await read();
  kept = [{ id: '1', letter: 'a', at: 1, state: 'paused', by: 'Org', reason: 'A question.', language: 'en' }];
  const paused = await read();
  expect([open.life.state, paused.life.state]).toEqual(['open', 'paused']);
  expect(paused).not.toBe(open);
  expect(await read()).toBe(paused);
  [calendar, now] = [{ opensAt: null, closesAt: 5 }, 5];
  expect((await read()).life.state, 'by the clock alone').toBe('closed');
});

test('A reading ages though the clock steps back, so that its numbers do not stand still', async () => {
  const store = slowStore();
  let [now, steady] = [10_000_000, 0];
  const counts = countsOf(
    store,
    () => now,
    () => steady,
  );
  const first = counts.of('safeguards');
  store.asked[0]?.answer(1);
  await first;
  [now, steady] = [6_400_000, 1000];
  expect(counts.young('safeguards')).toBeNull();
});
