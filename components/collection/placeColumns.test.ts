import { describe, expect, test } from 'vitest';
import { placeColumns } from './placeColumns.ts';

const column = (year: string, value: number, isAfterBreak = false) => ({
  key: year,
  label: year,
  year,
  value,
  isApproximate: false,
  isLight: false,
  sources: [],
  isAfterBreak,
});

describe('columns by year', () => {
  test('stand on one line, as high as their values, from zero', () => {
    const { placed, line } = placeColumns([column('2022', 10), column('2023', 40)], false);
    expect(placed.map(({ y, height }) => y + height)).toEqual([line, line]);
    expect((placed[1]?.height ?? 0) / (placed[0]?.height ?? 1)).toBeCloseTo(4);
  });
  test('leave a gap where the counting changed, and say where it is', () => {
    const { placed, breakAt } = placeColumns([column('2022', 1), column('2023', 1), column('2024', 1, true)], false);
    const [, before, after] = placed;
    expect(breakAt).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    expect(breakAt).toBeLessThan(after?.x ?? 0);
    expect(placeColumns([column('2022', 1), column('2023', 1)], false).breakAt).toBeNull();
  });
  test('spare every other year where there are more than a phone has room for', () => {
    const years = (count: number) => Array.from({ length: count }, (_, index) => column(`${2000 + index}`, 1));
    const spare = (count: number) => placeColumns(years(count), false).placed.map(({ isSpare }) => isSpare);
    expect(spare(7)).toEqual(Array(7).fill(false));
    expect(spare(8)).toEqual([false, true, false, true, false, true, false, true]);
  });
  test('run from right to left where the script does', () => {
    const columns = [column('2022', 1), column('2023', 2), column('2024', 3, true)];
    const [there, back] = [placeColumns(columns, false), placeColumns(columns, true)];
    for (const [index, { x, width }] of back.placed.entries())
      expect(x + width).toBeCloseTo(100 - (there.placed[index]?.x ?? 0));
    expect((back.breakAt ?? 0) + (there.breakAt ?? 0)).toBeCloseTo(100);
  });
});
