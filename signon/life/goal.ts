/**
 * The number to aim for next.
 *
 * @param goals rising numbers; past the last one, its next multiple
 */
export function nextGoal(goals: readonly number[], count: number): number {
  const next = goals.find((goal) => goal > count);
  if (next !== undefined) return next;
  const last = goals.at(-1) ?? 100;
  return (Math.floor(count / last) + 1) * last;
}
