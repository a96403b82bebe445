/** Of some numbers the one below which such a part of them lies: 0 the least, 0.5 the median, 1 the most. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Least, median and most of some figures, to be printed. */
export const spread = (figures: readonly number[], digits: number): string =>
  [0, 0.5, 1].map((part) => quantile(figures, part).toFixed(digits)).join(' / ');
