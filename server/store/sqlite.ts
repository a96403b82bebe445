import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { freshId } from '#server/freshId.ts';
import { assertSqliteVersion } from './assertSqliteVersion.ts';
import { checkKeys } from './checkKeys.ts';
import { confirmedCounts } from './confirmedCounts.ts';
import { groupCommit } from './groupCommit.ts';
import { migrate } from './migrate.ts';
import { nodeSqlite } from './nodeSqlite.ts';
import { outboxOn } from './outbox.ts';
import type { Store } from './port.ts';
import { countConfirmed, listConfirmed } from './publicList.ts';
import { purge } from './purge.ts';
import { type Sealer, signatureOfRow, tokenOfRow } from './rows.ts';
import type { Tables } from './schema.ts';
import type { StoreBroken } from './sqliteFailure.ts';
import { sqliteSession } from './sqliteSession.ts';
import { compileStatements } from './statements.ts';
import { transactionOn } from './transaction.ts';

export type SqliteOptions = {
  /** Path of the database file; it is made, readable by its owner only, when it is not there. */
  file: string;
  sealer: Sealer;
  /** Told once when the disk or the file fails. The process should stop: after a failed fsync nothing it writes is sure. */
  onBroken?: (error: StoreBroken) => void;
  /** How long a work waits for a database that another process has locked, in milliseconds, before it is StoreBusy. */
  patienceMs?: number;
  queueLimit?: number;
};

/**
 * Opens the store in a SQLite file, bringing its tables up to date first. Several processes may open one file.
 *
 * @throws Error when SQLite is too old, the file is not ours or was written under other keys; nothing stays open then
 */
export async function openSqliteStore({ file, sealer, onBroken, patienceMs = 5000, queueLimit }: SqliteOptions): Promise<Store> {
  closeSync(openSync(file, 'a', 0o600));
  const writing = new DatabaseSync(file, { timeout: patienceMs });
  const reading = new DatabaseSync(file, { timeout: 250 });
  const kyselyOn = (database: DatabaseSync) => new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
  const writer = kyselyOn(writing);
  const reader = kyselyOn(reading);
  const session = sqliteSession(writer, { patienceMs, onBroken });
  const closeFiles = () => {
    for (const database of [reading, writing]) if (database.isOpen) database.close();
  };

  try {
    assertSqliteVersion(writing);
    writing.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
    writing.exec('pragma temp_store = memory; pragma journal_size_limit = 67108864; pragma wal_autocheckpoint = 4000');
    reading.exec('pragma query_only = on');
    await session.begin();
    await migrate(writer, Date.now());
    await checkKeys(writer, sealer);
    await session.commit();
    // What was erased just before a crash is in the log still.
    writing.exec('pragma wal_checkpoint(truncate)');
    // From here on waiting is done outside SQLite, which would hold up every request.
    writing.exec('pragma busy_timeout = 10');
  } catch (error) {
    closeFiles();
    throw error;
  }

  const statements = compileStatements(writer);
  const group = groupCommit(session, { queueLimit });
  const parts = { statements, sealer, newId: freshId, erased: session.erased };
  return {
    transact: (work) => group.run((runner) => work(transactionOn(runner, parts))),
    async link(hash) {
      const [row] = (await statements.link(reader, { hash })).rows;
      return row ? { token: tokenOfRow(row), signature: signatureOfRow(row, sealer) } : null;
    },
    counts: confirmedCounts((letter) => countConfirmed(reader, letter)),
    signatories: (letter, options) => listConfirmed(reader, sealer, letter, options),
    outbox: outboxOn({ run: group.run, reader, statements, sealer }),
    purge: (before) => purge((work) => group.run(() => work(writer)), statements, session.erased, before),
    async ping() {
      session.ping();
      await reader.selectFrom('migrations').select('name').limit(1).execute();
    },
    async close() {
      await group.close();
      closeFiles();
    },
  };
}
