import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about what was counted on paper. */
export const compilePaperStatements = (db: Database) => ({
  paperCounts: statement<{ letter: string }>()((slot) =>
    db.selectFrom('paper_counts').selectAll().where('letter', '=', slot('letter')).orderBy('at').orderBy('id'),
  ),
  notePaperCount: statement<Tables['paper_counts']>()((slot) =>
    db.insertInto('paper_counts').values({
      id: slot('id'),
      letter: slot('letter'),
      at: slot('at'),
      day: slot('day'),
      version: slot('version'),
      count: slot('count'),
      by: slot('by'),
      note: slot('note'),
      language: slot('language'),
    }),
  ),
});
