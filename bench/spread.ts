/** Least, median and most of some figures, to be printed. */
export function spread(figures: number[], digits: number): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (index: number) => (sorted[index] ?? 0).toFixed(digits);
  return `${at(0)} / ${at(Math.floor(sorted.length / 2))} / ${at(sorted.length - 1)}`;
}
