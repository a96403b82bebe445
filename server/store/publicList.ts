import { sql } from 'kysely';
import { publicCountries } from '#signon/publicCountries.ts';
import type { Counts, ListOptions } from './port.ts';
import { readableSignatures, type Sealer } from './rows.ts';
import type { Database } from './schema.ts';

/** `countedSince` of signon/organisation.ts in SQL. Written out rather than bound, so that the partial indexes serve. */
const isConfirmed = sql<boolean>`state = 'confirmed'`;
const isVerified = sql<boolean>`verification in ('dns', 'file', 'hand')`;
const isListed = sql<boolean>`state = 'confirmed' and nonce is not null and (kind = 'person' or verification in ('dns', 'file', 'hand'))`;

/** Counts the signatures of a letter from their rows, people who confirmed and organisations that are verified: no counter that could drift. */
export async function countConfirmed(db: Database, letter: string): Promise<Counts> {
  const confirmed = (kind: ListOptions['kind']) =>
    db
      .selectFrom('signatures')
      .select(({ fn }) => ['kind', 'country', fn.countAll<number>().as('signatures')])
      .where('letter', '=', letter)
      .where('kind', '=', kind)
      .where(isConfirmed);
  // Apart, so that people are counted in the index alone; in one statement, so that both are of one moment.
  const people = confirmed('person').groupBy(['kind', 'country']);
  const rows = await people
    .unionAll(confirmed('organisation').where(isVerified).groupBy(['kind', 'country']))
    .execute();
  const sum = (list: typeof rows) => list.reduce((total, row) => total + Number(row.signatures), 0);
  const byCountry = Map.groupBy(rows, ({ country }) => country);
  return {
    signatures: sum(rows),
    organisations: sum(rows.filter(({ kind }) => kind === 'organisation')),
    ...publicCountries([...byCountry].map(([country, of]) => ({ country, signatures: sum(of) }))),
  };
}

/** One page of the counted signatures of a letter, newest hour first and within it by chance. A row that cannot be read is left out and logged. */
export async function listConfirmed(
  db: Database,
  sealer: Sealer,
  letter: string,
  { kind, limit, cursor }: ListOptions,
) {
  const after = readCursor(cursor);
  let query = db
    .selectFrom('signatures')
    .selectAll()
    .where('letter', '=', letter)
    .where('kind', '=', kind)
    .where(isListed);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('listed_hour', 'list_key'), '<', tuple(after.hour, after.key)),
    );
  const rows = await query
    .orderBy('listed_hour', 'desc')
    .orderBy('list_key', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    signatures: readableSignatures(page, sealer),
    next: rows.length > limit && last ? writeCursor({ hour: last.listed_hour ?? 0, key: last.list_key ?? '' }) : null,
  };
}

/** A place in the public list: just after this signature. It tells its hour and no more of its time. */
type Place = { hour: number; key: string };

const writeCursor = ({ hour, key }: Place): string => Buffer.from(`${hour}.${key}`).toString('base64url');

/** @returns null for what `writeCursor` did not write */
function readCursor(cursor: string | null | undefined): Place | null {
  const match = /^(?<hour>\d{1,16})\.(?<key>[0-9a-f]{1,64})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString());
  return match?.groups?.hour && match.groups.key ? { hour: Number(match.groups.hour), key: match.groups.key } : null;
}

/** Below this, every question is answered by counting. */
const many = 20_000;

/**
 * Counting reads every confirmed row, some 0.1 µs each. So that the counts of a large letter never take more than about
 * a tenth of the time, they are counted again only after a microsecond for each signature: 0.1 s for a hundred
 * thousand, 1 s for a million.
 *
 * @param count counts the rows of a letter
 * @param now milliseconds of a clock that only runs forward
 */
export function confirmedCounts(
  count: (letter: string) => Promise<Counts>,
  now: () => number = () => performance.now(),
) {
  const large = new Map<string, { counts: Counts; until: number }>();
  return async (letter: string): Promise<Counts> => {
    const kept = large.get(letter);
    if (kept && now() < kept.until) return kept.counts;
    const counts = await count(letter);
    if (counts.signatures >= many) large.set(letter, { counts, until: now() + counts.signatures / 1000 });
    return counts;
  };
}
