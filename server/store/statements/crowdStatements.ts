import type { Database, Tables } from '#server/store/schema.ts';
import { statement } from './statement.ts';

/** The statements about the crowds of a signature. */
export const compileCrowdStatements = (db: Database) => ({
  joinCrowds: statement<Tables['crowds']>()((slot) => {
    const row = { letter: slot('letter'), at: slot('at'), domain: slot('domain'), network: slot('network') };
    return db
      .insertInto('crowds')
      .values({ signature: slot('signature'), ...row })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet(row));
  }),
  leaveCrowds: statement<{ signature: string }>()((slot) =>
    db.deleteFrom('crowds').where('signature', '=', slot('signature')),
  ),
});
