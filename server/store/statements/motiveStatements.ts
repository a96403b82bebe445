import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about why signers signed. */
export const compileMotiveStatements = (db: Database) => ({
  motive: statement<{ signature: string }>()((slot) =>
    db.selectFrom('motives').selectAll().where('signature', '=', slot('signature')),
  ),
  saveMotive: statement<Tables['motives']>()((slot) => {
    const row = {
      letter: slot('letter'),
      at: slot('at'),
      state: slot('state'),
      from_step: slot('from_step'),
      sealed: slot('sealed'),
    };
    return db
      .insertInto('motives')
      .values({ signature: slot('signature'), ...row })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet(row));
  }),
  removeMotive: statement<{ signature: string }>()((slot) =>
    db.deleteFrom('motives').where('signature', '=', slot('signature')),
  ),
});
