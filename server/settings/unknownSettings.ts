import { slips } from '#server/search/slips.ts';

/** Nobody else's variables begin so. */
const ourPrefixes = ['PORTAL_', 'PRIVATE_AND_PROTECTED_', 'PRIVATE_PROTECTED_'];

/**
 * Finds the variables that look like settings of ours but are none: those that begin with `PORTAL_` or with the name of
 * the portal, and those that are a known name in another case or with slips: one in a name of up to 5 letters, two up to
 * 11, three in longer ones. All others belong to somebody else: a shell, a container, a CI.
 *
 * @returns one sentence for each
 */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>, known: readonly string[]): string[] {
  const problems: string[] = [];
  for (const name of Object.keys(env)) {
    if (known.includes(name) || env[name] === undefined) continue;
    const meant = known.find((candidate) => slips(name.toUpperCase(), candidate) <= slipsIn(candidate));
    if (meant) problems.push(`${name} is not a setting of this portal; did you mean ${meant}?`);
    else if (ourPrefixes.some((prefix) => name.toUpperCase().startsWith(prefix)))
      problems.push(`${name} is not a setting of this portal; the settings are ${known.join(', ')}.`);
  }
  return problems;
}

const slipsIn = (name: string) => (name.length <= 5 ? 1 : name.length <= 11 ? 2 : 3);
