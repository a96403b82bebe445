import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about the crowds of a signature. */
export const compileCrowdStatements = (db: Database) => ({
  /** By a domain or a network: a row if `others` and one more of a crowd confirmed since a time. */
  oneOf: { domain: oneOf(db, 'domain'), network: oneOf(db, 'network') },
  joinCrowds: statement<Tables['crowds']>()((slot) => {
    const row = { letter: slot('letter'), at: slot('at'), domain: slot('domain'), network: slot('network') };
    return db
      .insertInto('crowds')
      .values({ signature: slot('signature'), ...row })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet(row));
  }),
  crowdsOf: statement<{ signature: string }>()((slot) =>
    db.selectFrom('crowds').selectAll().where('signature', '=', slot('signature')),
  ),
  leaveCrowds: statement<{ signature: string }>()((slot) =>
    db.deleteFrom('crowds').where('signature', '=', slot('signature')),
  ),
});

type Asked = { letter: string; hash: string; since: number; others: number };

const oneOf = (db: Database, by: 'domain' | 'network') =>
  statement<Asked>()((slot) =>
    db
      .selectFrom('crowds')
      .select('at')
      .where('letter', '=', slot('letter'))
      .where(by, '=', slot('hash'))
      .where('at', '>=', slot('since'))
      .orderBy('at')
      .limit(1)
      .offset(slot('others')),
  );
