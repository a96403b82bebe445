import { sql } from 'kysely';
import type { Database, Tables } from '#server/store/schema.ts';
import { statement } from './statement.ts';

/** The statements about the end of private data. */
export const compileRetentionStatements = (db: Database) => ({
  notices: statement<{ letter: string }>()((slot) =>
    db.selectFrom('retention_notices').select(['before', 'at']).where('letter', '=', slot('letter')),
  ),
  /** Only the first who tells writes it, however many try at once; a wrong clock's is written over. */
  noteNotice: statement<Tables['retention_notices']>()((slot) =>
    db
      .insertInto('retention_notices')
      .values({ letter: slot('letter'), before: slot('before'), at: slot('at') })
      .onConflict((conflict) =>
        conflict
          .columns(['letter', 'before'])
          .doUpdateSet({ at: slot('at') })
          .where('retention_notices.at', '>', slot('at')),
      ),
  ),
  /** Adds to what is left of the signatures of a letter. */
  addEnded: statement<Tables['ended_counts']>()((slot) =>
    db
      .insertInto('ended_counts')
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
          .doUpdateSet({ signatures: sql<number>`ended_counts.signatures + excluded.signatures` }),
      ),
  ),
});
