import { freshId } from '#server/keys/freshId.ts';
import { compileStatements } from '#server/store/statements/statements.ts';
import type { Engine } from './engine.ts';
import { erasuresOn } from './erasures.ts';
import { moderationOn, organisationsOn } from './moderation.ts';
import { outboxOn } from './outbox.ts';
import type { Store } from './port.ts';
import { confirmedCounts, countConfirmed, listConfirmed } from './publicList.ts';
import { ledgerOn } from './publicLog.ts';
import { purge } from './purge.ts';
import { type Sealer, signatureOfRow, tokenOfRow } from './rows.ts';
import { transactionOn } from './transaction.ts';

/** The store of the port on any engine whose tables are up to date. */
export function storeOn(engine: Engine, sealer: Sealer): Store {
  const { run, read, erased, tidy, ping, close } = engine;
  const statements = compileStatements(engine.db);
  const parts = { statements, sealer, newId: freshId, erased };
  return {
    transact: (work) => run((connection) => work(transactionOn(connection, parts))),
    async link(hash) {
      const [row] = (await read((connection) => statements.link(connection, { hash }))).rows;
      return row ? { token: tokenOfRow(row), signature: signatureOfRow(row, sealer) } : null;
    },
    counts: confirmedCounts((letter) => read(({ db }) => countConfirmed(db, letter))),
    signatories: (letter, options) => read(({ db }) => listConfirmed(db, sealer, letter, options)),
    ledger: ledgerOn({ run, read, statements }),
    erasures: erasuresOn({ run, read, erased }, statements),
    async purge(before) {
      const purged = await purge(run, statements, erased, before);
      await tidy();
      return purged;
    },
    moderation: moderationOn(read, sealer),
    organisations: organisationsOn(read, sealer),
    outbox: outboxOn({ run, read, erased, statements, sealer }),
    isOptedOut: (mailbox) =>
      read(async (connection) => (await statements.optedOut(connection, { mailbox })).rows.length > 0),
    isBounced: (mailbox, at) =>
      read(async (connection) => (await statements.bounced(connection, { mailbox, at })).rows.length > 0),
    optedOut: () =>
      read(async ({ db }) =>
        (await db.selectFrom('suppressions').select('mailbox').where('reason', '=', 'opted-out').execute()).map(
          ({ mailbox }) => mailbox,
        ),
      ),
    unreminded: (signedBy, count) =>
      read(async (connection) =>
        (await statements.unreminded(connection, { signedBy, count })).rows.map(({ id }) => id),
      ),
    readable: (after, count) =>
      read(async (connection) => (await statements.readable(connection, { after, count })).rows.map(({ id }) => id)),
    ping,
    close,
  };
}
