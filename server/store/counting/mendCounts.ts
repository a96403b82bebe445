import { sql } from 'kysely';
import type { StoreParts } from '#server/store/parts.ts';
import type { CountPlace, CountRow } from '#server/store/tables/counting.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { sum, withNumber } from './counts.ts';

const places = ['letter', 'kind', 'country'] as const;
const placesAndVersions = [...places, 'letter_version'] as const;

/** Written out rather than bound, so that the partial index of what counts serves. */
const isConfirmed = sql<boolean>`state = 'confirmed'`;
const isVerified = sql<boolean>`verification in ('dns', 'file', 'hand')`;

/**
 * Compares the counts with the rows that they tell of, and counts anew those of each letter that differ: a version before
 * may have written, or somebody by hand. The comparison reads one index, which takes half a second for a million;
 * what differs is then read row by row.
 *
 * @returns the letters whose counts were wrong
 */
export async function mendCounts({ run, read, statements, publishing }: StoreParts, now: number): Promise<string[]> {
  // Versions differ only where signatures do: nobody who does not know the counts changes the version of one that counts.
  if ((await read(({ db }) => differing(db, places))).length === 0) return [];
  // Once more where nobody else writes: the two were read one after the other.
  return run(async (connection) => {
    const differences = await differing(connection.db, placesAndVersions);
    for (const row of differences) await statements.addToCount(connection, row);
    const letters = [...new Set(differences.map(({ letter }) => letter))];
    // What was told of them was wrong as well, so the next step tells anew.
    for (const letter of letters)
      await publishing.note(connection, await publishing.take(connection, letter, now), { changed: 1 }, now);
    return letters;
  });
}

/** By how much the counts are too low, for each of the places. */
async function differing(db: Database, by: readonly (keyof CountPlace)[]): Promise<CountRow[]> {
  const confirmed = db
    .selectFrom('signatures')
    .select(({ fn }) => [...by, fn.countAll<number>().as('signatures')])
    .where(isConfirmed)
    .groupBy(by);
  // Apart, so that people are counted in the index alone.
  const people = (await confirmed.execute()).filter(({ kind }) => kind === 'person');
  const organisations = await confirmed.where('kind', '=', 'organisation').where(isVerified).execute();
  const ended = await db.selectFrom('ended_counts').selectAll().execute();
  const kept = await db.selectFrom('counts').selectAll().execute();
  const opposite = kept.map((row) => ({ ...row, signatures: -Number(row.signatures) }));
  const rows = [...people, ...organisations, ...ended, ...opposite].map((row) => withNumber(row as CountRow));
  return [...Map.groupBy(rows, (row) => JSON.stringify(by.map((name) => row[name]))).values()]
    .flatMap((alike) => alike.slice(0, 1).map((row) => ({ ...row, signatures: sum(alike) })))
    .filter(({ signatures }) => signatures !== 0);
}
