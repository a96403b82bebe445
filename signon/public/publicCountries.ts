import { limits } from '#signon/limits.ts';

type CountryCount = { country: string; signatures: number };
/** `elsewhere` are the signatures from countries that are not told apart. */
export type PublicCountries = { byCountry: readonly CountryCount[]; elsewhere: number };

/**
 * The signatures by country as the public may know them, most first: countries with few are put together. When even those
 * together are few, the next smallest country joins them, for else the rest would give away what was put together.
 *
 * @param least the fewest signatures that are told apart
 */
export function publicCountries(
  counts: readonly CountryCount[],
  least: number = limits.fewestFromCountry,
): PublicCountries {
  const sorted = counts.toSorted(
    (one, other) => other.signatures - one.signatures || (one.country < other.country ? -1 : 1),
  );
  const byCountry = sorted.filter(({ signatures }) => signatures >= least);
  let elsewhere = sorted.slice(byCountry.length).reduce((sum, { signatures }) => sum + signatures, 0);
  while (elsewhere > 0 && elsewhere < least) {
    const smallest = byCountry.pop();
    if (!smallest) break;
    elsewhere += smallest.signatures;
  }
  return { byCountry, elsewhere };
}
