import { sql } from 'kysely';
import type { CountRow, Database } from '#server/store/schema.ts';
import { statement } from './statement.ts';

/** The statements about how many signatures count. */
export const compileCountStatements = (db: Database) => ({
  /** Adds to how many count, or takes from it. */
  addToCount: statement<CountRow>()((slot) =>
    db
      .insertInto('counts')
      .values({
        letter: slot('letter'),
        kind: slot('kind'),
        country: slot('country'),
        letter_version: slot('letter_version'),
        signatures: slot('signatures'),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['letter', 'kind', 'country', 'letter_version'])
          .doUpdateSet({ signatures: sql<number>`counts.signatures + excluded.signatures` }),
      ),
  ),
  countsOf: statement<{ letter: string }>()((slot) =>
    db.selectFrom('counts').selectAll().where('letter', '=', slot('letter')).where('signatures', '!=', 0),
  ),
});
