import { expect, test } from 'vitest';
import { decidePurge, type PurgeState } from './purgeHold.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const done = (doneAt: number | null): PurgeState => ({ doneAt, heldSince: null, seenAt: null, isAllowed: false });

/** Looks every ten minutes from a time on, and tells when the purge goes on. */
function goesOnAt(state: PurgeState, from: number, until: number, past = 5): number | null {
  let known = state;
  for (let now = from; now <= until; now += 10 * minute) {
    const { isHeld, next } = decidePurge(known, past, now);
    if (!isHeld) return now;
    known = next;
  }
  return null;
}

test('A purge goes on every few minutes, after a night of standing still, and where it is the first', () => {
  const now = 100 * day;
  expect(goesOnAt(done(now - 10 * minute), now, now)).toBe(now);
  expect(goesOnAt(done(now - day), now, now)).toBe(now);
  expect(goesOnAt(done(null), now, now)).toBe(now);
});

test('A clock that is a year ahead deletes nothing for a day, and nothing once it is mended', () => {
  const [now, ahead] = [100 * day, 465 * day];
  expect(goesOnAt(done(now - 10 * minute), ahead, ahead + day - minute)).toBeNull();
  const { next } = decidePurge(done(now - 10 * minute), 5, ahead);
  expect(goesOnAt(next, now + 10 * minute, now + 20 * minute)).toBe(now + 10 * minute);
});

test('A portal that stood still for a month deletes what is past its time a day after it is back', () => {
  const now = 100 * day;
  expect(goesOnAt(done(now - 30 * day), now, now + 2 * day)).toBe(now + day);
});

test('A second leap of the clock is no day that has passed', () => {
  const ahead = 465 * day;
  const { next } = decidePurge(done(100 * day), 5, ahead);
  expect(decidePurge(next, 5, ahead + 400 * day).isHeld).toBe(true);
});

test('Somebody may say that it goes on at once, and that holds for one purge', () => {
  const now = 465 * day;
  const { isHeld, next } = decidePurge({ ...done(100 * day), isAllowed: true }, 5, now);
  expect([isHeld, next.isAllowed]).toEqual([false, false]);
});

test('Where no signature would be deleted there is nothing to hold back', () => {
  expect(decidePurge(done(100 * day), 0, 465 * day).isHeld).toBe(false);
});
