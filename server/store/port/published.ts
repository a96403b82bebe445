import type { PublicCountries } from '#signon/public/publicCountries.ts';

/** Signatures by country as the public may know them; they add up to `signatures` with `elsewhere`. */
export type Counts = { signatures: number; organisations: number } & PublicCountries;

/** What the public is told of a letter, from one step to the next: count and list move together, countries and log by the hour. */
export type Published = Counts & {
  step: number;
  /** The time that `signatures` and `organisations` are of, and the list. */
  asOf: number;
  /** The hour that `byCountry`, `elsewhere` and the log are of, and the signatures that were counted then. */
  hour: { asOf: number; signatures: number };
  /** How many signatures counted at that hour under each version of the letter, earliest version first. */
  versions: readonly VersionCount[];
};

/** How many signatures are under a version of a letter. */
export type VersionCount = { version: string; signatures: number };

/** Which page of a list of signatures is asked for. */
export type ListOptions = {
  kind: 'person' | 'organisation';
  /** At most this many. */
  limit: number;
  /** The `next` of the page before. One that is not understood starts from the beginning. */
  cursor?: string | null;
};
