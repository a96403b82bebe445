import { sql } from 'kysely';
import type { Statements } from '#server/store/statements/statements.ts';
import { keyOf, sum, withNumber } from './counts.ts';
import type { Engine } from './engine.ts';
import type { Publishing } from './publishing.ts';
import type { CountPlace, Database } from './schema.ts';

/**
 * Compares the counts with the rows that they tell of, and counts anew those of each letter that differ: a version before
 * may have written, or somebody by hand. Takes about as long as reading all signatures once, a second for a million.
 *
 * @returns the letters whose counts were wrong
 */
export async function mendCounts(
  { run, read, publishing }: Pick<Engine, 'run' | 'read'> & { publishing: Publishing },
  statements: Statements,
  now: number,
): Promise<string[]> {
  if ((await read(({ db }) => differing(db))).length === 0) return [];
  // Once more where nobody else writes: the two were read one after the other.
  return run(async (connection) => {
    const differences = await differing(connection.db);
    for (const { difference, ...at } of differences)
      await statements.addToCount(connection, { ...at, signatures: difference });
    const letters = [...new Set(differences.map(({ letter }) => letter))];
    // What was told of them was wrong as well, so the next step tells anew.
    for (const letter of letters) await publishing.note(connection, letter, { changed: 1 }, now);
    return letters;
  });
}

/** By how much the counts are too low. */
async function differing(db: Database): Promise<(CountPlace & { difference: number })[]> {
  const place = ['letter', 'kind', 'country', 'letter_version'] as const;
  const counted = await db
    .selectFrom('signatures')
    .select(({ fn }) => [...place, fn.countAll<number>().as('signatures')])
    .where(sql<boolean>`state = 'confirmed' and (kind = 'person' or verification in ('dns', 'file', 'hand'))`)
    .groupBy(place)
    .execute();
  const ended = await db.selectFrom('ended_counts').selectAll().execute();
  const kept = await db.selectFrom('counts').selectAll().execute();
  const opposite = kept.map((row) => ({ ...row, signatures: -Number(row.signatures) }));
  return [...Map.groupBy([...counted, ...ended, ...opposite].map(withNumber), keyOf).values()].flatMap((rows) => {
    const difference = sum(rows);
    return rows.slice(0, difference === 0 ? 0 : 1).map(({ signatures, ...at }) => ({ ...at, difference }));
  });
}
