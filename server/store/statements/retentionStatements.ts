import type { Database, Tables } from '#server/store/tables/schema.ts';
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
});
