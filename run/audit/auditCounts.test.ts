import { expect, test } from 'vitest';
import type { Sums } from '#ledger/logAudit.ts';
import { compareCounts } from './auditCounts.ts';

const sums = (
  added: [people: number, organisations: number],
  removed: [people: number, organisations: number],
): Sums => ({
  ...{ size: 0, root: '' },
  signatures: { person: added[0] - removed[0], organisation: added[1] - removed[1] },
  added: { person: added[0], organisation: added[1] },
  removed: { person: removed[0], organisation: removed[1] },
});
const told = (signatures: number, organisations: number) => ({
  counts: { signatures, organisations, asOf: '2026-11-22T12:00:00.000Z' },
  isSettled: true,
  hour: { signatures, asOf: '2026-11-22T12:00:00.000Z' },
  list: { total: signatures, organisations, people: 1 },
});
const before = sums([10, 4], [2, 1]);

test('When nothing happened between two heads only the very number is right', () => {
  expect(compareCounts(told(11, 3), before, before)).toEqual([]);
  expect(compareCounts(told(12, 3), before, before)).toEqual([
    'The count of the last hour is 12; the log says 11.',
    'The count of the API is 12; the log says 11.',
  ]);
  expect(compareCounts(told(10, 3), before, before)).toHaveLength(2);
  expect(compareCounts(told(Number.NaN, 3), before, before)).toHaveLength(3);
});

test('When people signed and withdrew meanwhile, whatever may have been true in between is right, and nothing else', () => {
  const after = sums([13, 5], [4, 2]);
  for (const [signatures, organisations] of [
    [11, 3],
    [8, 2],
    [15, 4],
  ] as const)
    expect(compareCounts(told(signatures, organisations), before, after)).toEqual([]);
  expect(compareCounts(told(7, 3), before, after)[0]).toBe('The count of the last hour is 7; the log says 8 to 15.');
  expect(compareCounts(told(16, 3), before, after)).toHaveLength(2);
  expect(compareCounts(told(11, 1), before, after)).toHaveLength(1);
  expect(compareCounts(told(11, 5), before, after)).toHaveLength(1);
});

test('The list may show fewer than have signed, never more', () => {
  const list = { total: 11, organisations: 2, people: 9 };
  expect(compareCounts({ ...told(11, 3), list }, before, before)).toEqual([
    'The people shown in the list are 9; the log says 0 to 8.',
  ]);
});

test('What is shown within the hour is compared with the list, and with the log only in what was counted at the hour', () => {
  const ahead = { ...told(14, 3), hour: { signatures: 11, asOf: '2026-11-22T11:00:00.000Z' } };
  expect(compareCounts(ahead, before, before)).toEqual([]);
  expect(compareCounts({ ...ahead, hour: { ...ahead.hour, signatures: 12 } }, before, before)).toEqual([
    'The count of the last hour is 12; the log says 11.',
  ]);
  expect(compareCounts({ ...ahead, list: { ...ahead.list, total: 13 } }, before, before)).toEqual([
    'The total of the list is 13; the count of the API is 14.',
  ]);
});
