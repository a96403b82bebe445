import type { Counts, VersionCount } from '#server/store/port.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { CountPlace, CountRow } from '#server/store/tables/counting.ts';
import { isCounted } from '#signon/organisations/organisation.ts';
import { publicCountries } from '#signon/public/publicCountries.ts';
import type { Signature } from '#signon/signature.ts';

type Countable = Pick<
  Signature,
  'letter' | 'kind' | 'country' | 'letterVersion' | 'state' | 'verification' | 'confirmedAt'
>;

/** Moves the counts with a signature that changes, or that goes; in the transaction that changes it. */
export async function moveCounts(
  runner: Runner,
  statements: Statements,
  before: Countable | null,
  after: Countable | null,
): Promise<void> {
  const [from, to] = [before, after].map((one) => (one && isCounted(one) ? placeOf(one) : null));
  if (from && to && keyOf(from) === keyOf(to)) return;
  if (from) await statements.addToCount(runner, { ...from, signatures: -1 });
  if (to) await statements.addToCount(runner, { ...to, signatures: 1 });
}

const placeOf = ({ letterVersion: letter_version, letter, kind, country }: Countable): CountPlace => {
  return { letter, kind, country, letter_version };
};

const keyOf = ({ letter, kind, country, letter_version }: CountPlace) =>
  JSON.stringify([letter, kind, country, letter_version]);

/** Counts the signatures of a letter, people who confirmed and organisations that are verified, with those whose private data ended. */
export async function countLetter(runner: Runner, statements: Statements, letter: string): Promise<Counts> {
  const rows = await countsOf(runner, statements, letter);
  const byCountry = Map.groupBy(rows, ({ country }) => country);
  return {
    signatures: sum(rows),
    organisations: sum(rows.filter(({ kind }) => kind === 'organisation')),
    ...publicCountries([...byCountry].map(([country, of]) => ({ country, signatures: sum(of) }))),
  };
}

/** How many signatures count under each version of a letter, earliest version first. */
export async function countVersions(runner: Runner, statements: Statements, letter: string): Promise<VersionCount[]> {
  const rows = await countsOf(runner, statements, letter);
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...Map.groupBy(rows, ({ letter_version }) => letter_version)]
    .map(([version, of]) => ({ version, signatures: sum(of) }))
    .filter(({ signatures }) => signatures !== 0)
    .sort((one, other) => compare(one.version, other.version));
}

const countsOf = async (runner: Runner, statements: Statements, letter: string): Promise<CountRow[]> =>
  (await statements.countsOf(runner, { letter })).rows.map(withNumber);

/** PostgreSQL gives large whole numbers as texts. */
export const withNumber = (row: CountRow): CountRow => ({ ...row, signatures: Number(row.signatures) });

export const sum = (rows: CountRow[]) => rows.reduce((total, { signatures }) => total + signatures, 0);
