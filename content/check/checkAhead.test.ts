import { expect, test } from 'vitest';
import { checkAhead } from './checkAhead.ts';

test('What was done has a day that has come, or is tomorrow where it is late; what is planned may lie ahead', () => {
  const fields = { updated: '2027-11-28', closes: '2027-01-01', date: '2027-02-01', changes: [{ date: '2026-11-29' }] };
  expect(checkAhead(fields, '2026-11-28', false).map(([path]) => path)).toEqual([['updated']]);
  expect(checkAhead(fields, '2026-11-28', true).map(([path]) => path)).toEqual([['updated'], ['date']]);
  expect(checkAhead(fields, '2026-11-27', false).map(([path]) => path.join('.'))).toEqual([
    'updated',
    'changes.0.date',
  ]);
});
