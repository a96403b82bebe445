import { noiseOf } from '#signon/arrival/friends.ts';
import { limits } from '#signon/limits.ts';
import { inTens } from './inTens.ts';

export type CountryCount = { country: string; signatures: number };
/** `elsewhere` are the signatures from countries that are not told apart, and what full tens leave out. */
export type PublicCountries = { byCountry: readonly CountryCount[]; elsewhere: number };

/** What was last told of countries: in which week, counted since 1970, and how much chance is in it by country. */
export type ToldCountries = PublicCountries & { week: number; chance: Readonly<Record<string, number>> };

/**
 * What the public is told of countries from the first hour of a week until that of the next. Who confirms with mailboxes of
 * their own can bring a country to any size, so no size that it must have hides whether one more person came: chance does.
 * Each week adds a number of chance to each country that is told of; see signon/arrival/friends.ts, where the sum is done in the same way.
 *
 * @param before what is told; null when nothing is yet
 * @param counts how many count from each country
 * @param draw 32 random bytes; null where all is told at once, without chance
 */
export function tellCountries(
  before: Partial<ToldCountries> | null,
  counts: readonly CountryCount[],
  week: number,
  draw: (() => Uint8Array) | null,
): ToldCountries {
  if (draw && isTold(before) && before.week === week) return before;
  const chance: Record<string, number> = { ...before?.chance };
  if (draw) for (const { country } of counts) chance[country] = (chance[country] ?? 0) + noiseOf(draw());
  const about = counts.map(({ country, signatures }) => ({
    country,
    signatures: inTens(Math.max(0, signatures + (chance[country] ?? 0))).atLeast,
  }));
  const total = counts.reduce((sum, { signatures }) => sum + signatures, 0);
  return { ...publicCountries(about, total), week, chance };
}

const isTold = (before: Partial<ToldCountries> | null): before is ToldCountries =>
  before?.week !== undefined && before.byCountry !== undefined;

/**
 * The signatures by country as the public may know them, most first.
 *
 * @param about how many there are from each, in full tens
 * @param total how many there are in all: no more are told by country
 * @param least the fewest that are told apart
 */
export function publicCountries(
  about: readonly CountryCount[],
  total: number,
  least: number = limits.fewestFromCountry,
): PublicCountries {
  const byCountry = about
    .filter(({ signatures }) => signatures >= least)
    .sort((one, other) => other.signatures - one.signatures || (one.country < other.country ? -1 : 1));
  const toldIn = () => byCountry.reduce((sum, { signatures }) => sum + signatures, 0);
  while (toldIn() > total) byCountry.pop();
  return { byCountry, elsewhere: total - toldIn() };
}
