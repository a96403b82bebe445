/** Days that tell what has happened, so that none of them lies ahead: a typed year is soon a wrong one. */
const past = /^(updated|accessed|verified|given|takenBack)$/;

/**
 * Finds days of what was done that have not come yet. What the `date` of a text tells may lie ahead, but not in news and changes.
 *
 * @param today a day, such as "2026-11-28"; where an editor is, the next one may have begun
 */
export function checkAhead(
  fields: unknown,
  today: string,
  isNews: boolean,
  path: PropertyKey[] = [],
): [PropertyKey[], string][] {
  if (typeof fields !== 'object' || fields === null) return [];
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  return Object.entries(fields).flatMap(([key, value]): [PropertyKey[], string][] => {
    const here = [...path, Array.isArray(fields) ? Number(key) : key];
    if (typeof value !== 'string') return checkAhead(value, today, isNews, here);
    return (past.test(key) || (key === 'date' && (isNews || path[0] === 'changes'))) && value > tomorrow
      ? [[here, `is ${value}, and today is ${today}; look at the year and at the order of month and day`]]
      : [];
  });
}
