import type { Column } from './bars.ts';

/** A column as it is drawn, in per cent of the drawing: its left edge, its top and its size. */
type PlacedColumn = Column & {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether its year may be left out where years would touch: every other one of many. */
  isSpare: boolean;
};

/** As many years stand side by side on a phone. */
const mostOnPhone = 7;

/** The room above the highest column for its number, and below the line for the years, in per cent of the height. */
const [above, below] = [14, 13];

/**
 * Sets columns side by side on a line, from zero, with time running as the script does.
 *
 * @returns the columns, where their line is, and the middle of the gap where the counting changed; null where it did not
 */
export function placeColumns(columns: readonly Column[], isMirrored: boolean) {
  const most = Math.max(...columns.map(({ value }) => value));
  const broken = columns.findIndex(({ isAfterBreak }) => isAfterBreak);
  const slot = 100 / (columns.length + (broken > 0 ? 0.5 : 0));
  const line = 100 - below;
  const mirrored = (x: number) => (isMirrored ? 100 - x : x);
  const placed = columns.map((column, index): PlacedColumn => {
    const start = slot * (index + (broken > 0 && index >= broken ? 0.5 : 0) + 0.14);
    const width = slot * 0.72;
    const height = (column.value / most) * (line - above);
    const isSpare = columns.length > mostOnPhone && index % 2 === 1;
    return { ...column, x: isMirrored ? 100 - start - width : start, y: line - height, width, height, isSpare };
  });
  return { placed, line, breakAt: broken > 0 ? mirrored(slot * (broken + 0.25)) : null };
}
