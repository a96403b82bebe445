import { expect, test } from 'vitest';
import type { PublishedRow } from '#server/store/tables/publishing.ts';
import { dueOf } from './steps.ts';

const minute = 60_000;
const hour = 60 * minute;
const noon = 1000 * 24 * hour + 12 * hour;
const steps = { count: 5 * minute, log: hour };

const row = (more: Partial<PublishedRow> = {}): PublishedRow => ({
  ...{ letter: 'safeguards', step: 3, at: noon, signatures: 10, organisations: 0, added: 1, removed: 0, changed: 0 },
  noted_at: noon,
  ...{ log_step: 3, log_at: noon, log_signatures: 10, countries: '', versions: '', ...more },
});

test('Numbers go on by the clock as it is when it stepped back, and do not stand still until it is where it was', () => {
  expect(dueOf(row(), steps, noon - hour + minute)).toEqual({
    ...{ isStep: true, at: noon - hour, isHour: true, hourAt: noon - hour },
  });
  const after = row({ at: noon - hour, log_at: noon - hour });
  expect(dueOf(after, steps, noon - hour + 2 * minute)).toMatchObject({ isStep: false });
  expect(dueOf(after, steps, noon - hour + 5 * minute)).toMatchObject({ isStep: true, at: noon - hour + 5 * minute });
});

test('A clock that is behind by as little as clocks differ takes no step back', () => {
  expect(dueOf(row({ at: noon + 30_000 }), steps, noon)).toMatchObject({ isStep: false, at: noon + 30_000 });
});

test('What one signer can do again and again makes no step; a hundred who came do, once the minute of the last of them is over', () => {
  const at = noon + 2 * minute;
  expect(dueOf(row({ changed: 5000 }), steps, at)).toMatchObject({ isStep: false, at: noon });
  const many = row({ added: 60, removed: 40, noted_at: noon + minute });
  expect(dueOf(many, steps, noon + minute + 59_999)).toMatchObject({ isStep: false, at: noon });
  expect(dueOf(many, steps, at + 1)).toMatchObject({ isStep: true, at });
  // A hundred and first who comes in that minute is told of in the next.
  expect(dueOf({ ...many, added: 61, noted_at: at }, steps, at + 2)).toMatchObject({ isStep: false, at: noon });
  expect(dueOf({ ...many, signatures: 20_000 }, steps, at + 1)).toMatchObject({ isStep: false, at: noon });
});
