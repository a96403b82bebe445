/** Nobody else's variables begin so. */
const ourPrefixes = ['PORTAL_', 'PRIVATE_AND_PROTECTED_', 'PRIVATE_PROTECTED_'];

/**
 * Finds the variables that look like settings of ours but are none: those that begin with `PORTAL_` or with the name of
 * the portal, and those that a slip of the keys makes from a known name (another case; or letters left out, added,
 * changed or swapped: one for a name of up to 5 letters, two up to 11, three in longer ones). All others belong to
 * somebody else: a shell, a container, a CI.
 *
 * @returns one sentence for each
 */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>, known: readonly string[]): string[] {
  const problems: string[] = [];
  for (const name of Object.keys(env)) {
    if (known.includes(name) || env[name] === undefined) continue;
    const meant = known.find((candidate) => distance(name.toUpperCase(), candidate) <= slipsIn(candidate));
    if (meant) problems.push(`${name} is not a setting of this portal; did you mean ${meant}?`);
    else if (ourPrefixes.some((prefix) => name.toUpperCase().startsWith(prefix)))
      problems.push(`${name} is not a setting of this portal; the settings are ${known.join(', ')}.`);
  }
  return problems;
}

const slipsIn = (name: string) => (name.length <= 5 ? 1 : name.length <= 11 ? 2 : 3);

/** How many letters to leave out, add, change or swap with their neighbour to get from one word to the other. */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 3) return 4;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(
        Math.min(
          change,
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}
