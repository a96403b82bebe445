import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

type Row = Tables['affirmations'];

/** The statements about asking signers to affirm, and about who did. */
export const compileAffirmStatements = (db: Database) => ({
  /** Only the first who asks writes it. */
  noteAsked: statement<Pick<Row, 'signature' | 'version'> & { at: number }>()((slot) =>
    db
      .insertInto('affirmations')
      .values({ signature: slot('signature'), version: slot('version'), asked_at: slot('at') })
      .onConflict((conflict) => conflict.columns(['signature', 'version']).doNothing()),
  ),
  noteAffirmed: statement<{ signature: string; version: string; from: string; at: number }>()((slot) => {
    const row = { from_version: slot('from'), affirmed_at: slot('at') };
    return db
      .insertInto('affirmations')
      .values({ signature: slot('signature'), version: slot('version'), ...row })
      .onConflict((conflict) => conflict.columns(['signature', 'version']).doUpdateSet(row));
  }),
  affirmationsOf: statement<{ signature: string }>()((slot) =>
    db.selectFrom('affirmations').selectAll().where('signature', '=', slot('signature')).orderBy('version'),
  ),
});
