import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { groupCommit } from '#server/store/groupCommit.ts';
import { checkKeys } from '#server/store/health/checkKeys.ts';
import type { Store } from '#server/store/port.ts';
import { atOnce, type Steps } from '#server/store/publishing/steps.ts';
import { storeOn } from '#server/store/storeOn.ts';
import { migrate } from '#server/store/tables/migrate.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import { checkpointer } from './checkpointer.ts';
import { keepDamagedWal } from './keepDamagedWal.ts';
import { assertSqliteVersion, sqliteConnection } from './nodeSqlite.ts';
import { type StoreBroken, sqliteSession } from './sqliteSession.ts';
import { type Sync, syncWalOf, type WalSync } from './walSync.ts';
import { watchPlace } from './watchPlace.ts';
import { watchWalSize } from './watchWalSize.ts';

/** Few, so that whoever waited longest, as while the log was copied, is answered before all others are written. */
const batchLimit = 32;

export type SqliteOptions = {
  /** Path of the database file; it is made, readable by its owner only, when it is not there. */
  file: string;
  sealer: Sealer;
  /** How often the public is told what was counted. */
  steps?: Steps | undefined;
  /** Told once when the disk or the file fails. The process should stop: after a failed fsync nothing it writes is sure. */
  onBroken?: (error: StoreBroken) => void;
  /** How long a work waits for a database that another process has locked, in milliseconds, before it is StoreBusy. */
  patienceMs?: number;
  queueLimit?: number;
  /** See groupCommit. A commit writes whole pages, in the thread that serves all others. */
  gatherMs?: number;
  /** Sees to it that what was written to an open file is durable; `fdatasync`. */
  sync?: Sync | undefined;
  onCommit?: ((ms: number) => void) | undefined;
  /** Told each letter of which the public is told something else from now on. */
  onStep?: ((letter: string) => void) | undefined;
};

/**
 * Opens the store in a SQLite file, bringing its tables up to date first. Several processes may open one file.
 *
 * @throws Error when SQLite is too old, the file is not ours or was written under other keys; nothing stays open then
 */
export async function openSqliteStore({
  file,
  sealer,
  steps = atOnce,
  onBroken,
  patienceMs = 5000,
  queueLimit,
  gatherMs = 10,
  sync,
  onCommit,
  onStep,
}: SqliteOptions): Promise<Store> {
  closeSync(openSync(file, 'a', 0o600));
  keepDamagedWal(file);
  const writing = new DatabaseSync(file, { timeout: patienceMs });
  const reading = new DatabaseSync(file, { timeout: 250 });
  const writer = sqliteConnection(writing);
  const reader = sqliteConnection(reading);
  const session = sqliteSession(writer, { patienceMs, onBroken });
  let wal: WalSync;
  const closeFiles = () => {
    for (const database of [reading, writing]) if (database.isOpen) database.close();
  };

  try {
    assertSqliteVersion(writing);
    writing.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
    );
    // Hashes fall anywhere in their indexes: a cache that holds the indexes; and a log that leaves room on a small disk.
    writing.exec('pragma temp_store = memory; pragma cache_size = -65536; pragma journal_size_limit = 33554432');
    reading.exec('pragma query_only = on');
    // From here on waiting is done outside SQLite, which would hold up every request.
    writing.exec('pragma busy_timeout = 10');
    await session.begin();
    await migrate(writer.db, Date.now());
    await checkKeys(writer.db, sealer);
    await session.commit();
    writing.exec('pragma synchronous = normal');
    wal = await syncWalOf(file, sync);
  } catch (error) {
    closeFiles();
    throw error;
  }

  const lookAtWal = watchWalSize(file);
  const assertInPlace = watchPlace(file);
  const begin = async () => {
    assertInPlace();
    return session.begin();
  };
  const commit = () => {
    wal.committing();
    return session.commit();
  };
  const durable = () => wal.durable().then(assertInPlace);
  const group = groupCommit(
    { ...session, ready: () => checkpoints.room(), begin, commit, durable },
    {
      batchLimit,
      queueLimit,
      gatherMs,
      onCommit(ms) {
        onCommit?.(ms);
        lookAtWal();
      },
    },
  );
  const checkpoints = checkpointer(file, writing, {
    failed: session.ownFailure,
    // While the thread copied, an erasure could not empty the log.
    copied: () => session.isErasing() && group.run(async () => {}).catch(() => {}),
  });
  return storeOn(
    {
      db: writer.db,
      run: group.run,
      // Nothing is told that a power cut could take back.
      async read(work) {
        const found = await work(reader);
        await wal.durable();
        return found;
      },
      erased: session.erased,
      // Commits that erased did it already.
      tidy: async () => {},
      time: async () => null,
      async ping() {
        session.ping();
        assertInPlace();
        await reader.db.selectFrom('migrations').select('name').limit(1).execute();
      },
      async close() {
        await group.close();
        await wal.close();
        await checkpoints.close();
        await session.endErasing();
        closeFiles();
      },
    },
    sealer,
    steps,
    onStep,
  );
}
