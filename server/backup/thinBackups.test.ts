import { expect, test } from 'vitest';
import { nameOfCopy, superfluousCopies } from './thinBackups.ts';

const now = Date.parse('2026-11-28T10:30Z');
const hours = (day: string, count = 24) =>
  Array.from({ length: count }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}05Z.backup`);

test('Copies of each hour stay for a day, the first of each day for four weeks, and none for longer', () => {
  const today = hours('2026-11-28', 11);
  const yesterday = hours('2026-11-27');
  const before = hours('2026-11-26').slice(3);
  const old = ['2026-10-31T1105Z.backup', '2026-10-31T0905Z.backup', '2026-10-30T0005Z.backup'];
  const left = [...today, ...yesterday, ...before, ...old].filter(
    (name) => !superfluousCopies([...old, ...before, ...yesterday, ...today], now).includes(name),
  );
  expect(left).toEqual([
    ...today,
    // Those after half past ten are less than a day old.
    yesterday[0],
    ...yesterday.slice(11),
    before[0],
    '2026-10-31T1105Z.backup',
  ]);
});

test('A copy is found again by the name that it was given', () => {
  const name = nameOfCopy(now);
  expect(name).toBe('2026-11-28T1030Z.backup');
  expect(superfluousCopies([name], now + 28 * 86_400_000)).toEqual([]);
  expect(superfluousCopies([name], now + 28 * 86_400_000 + 1)).toEqual([name]);
});

test('What a copy left that was broken off goes, once it cannot be under way; what is not ours stays', () => {
  expect(
    superfluousCopies(
      [
        '2026-11-26T0005Z.backup.part',
        '2026-11-26T0005Z.backup.part-journal',
        '2026-11-28T1005Z.backup.part',
        'before-the-move.backup',
        '2025-01-01T0000Z.backup.age',
        'portal.sqlite',
      ],
      now,
    ),
  ).toEqual(['2026-11-26T0005Z.backup.part', '2026-11-26T0005Z.backup.part-journal']);
});
