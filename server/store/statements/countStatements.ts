import { sql } from 'kysely';
import type { CountRow } from '#server/store/tables/counting.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about how many signatures count. */
export const compileCountStatements = (db: Database) => ({
  /** Adds to how many count, or takes from it. */
  addToCount: addTo(db, 'counts'),
  /** Adds to what is left of the signatures of a letter. */
  addEnded: addTo(db, 'ended_counts'),
  countsOf: statement<{ letter: string }>()((slot) =>
    db.selectFrom('counts').selectAll().where('letter', '=', slot('letter')).where('signatures', '!=', 0),
  ),
});

const addTo = (db: Database, table: 'counts' | 'ended_counts') =>
  statement<CountRow>()((slot) => {
    const place = { letter: slot('letter'), kind: slot('kind'), country: slot('country') };
    return db
      .insertInto(table)
      .values({ ...place, letter_version: slot('letter_version'), signatures: slot('signatures') })
      .onConflict((conflict) =>
        conflict
          .columns(['letter', 'kind', 'country', 'letter_version'])
          .doUpdateSet(({ ref }) => ({ signatures: sql<number>`${ref(`${table}.signatures`)} + excluded.signatures` })),
      );
  });
