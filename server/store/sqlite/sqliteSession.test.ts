import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { groupCommit } from '#server/store/groupCommit.ts';
import { StoreBusy } from '#server/store/port.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import { nodeSqlite } from './nodeSqlite.ts';
import { StoreBroken, sqliteSession } from './sqliteSession.ts';

describe('a disk in trouble', () => {
  let folder: string;
  let database: DatabaseSync;
  let db: Kysely<Tables>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'session-'));
    database = new DatabaseSync(join(folder, 'test.sqlite'));
    database.exec('pragma journal_mode = wal; create table migrations (name text primary key, at bigint)');
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const insert = (name: string) => db.insertInto('migrations').values({ name, at: 1 }).execute();
  const names = () => database.prepare('select substr(name, 1, 5) as name from migrations order by name').all();

  test('that is full: everybody in the transaction is told to come again, and when there is room they are served', async () => {
    const group = groupCommit(sqliteSession(db, { patienceMs: 0 }));
    const pages = (most: number) => database.exec(`pragma max_page_count = ${most}`);
    pages(4);
    const refused = ['small', 'large'].map((name) =>
      group.run(() => insert(name.padEnd(name === 'large' ? 50_000 : 5))),
    );
    for (const answer of refused) await expect(answer).rejects.toThrow(StoreBusy);
    expect(names()).toEqual([]);
    pages(10_000);
    await Promise.all(
      ['small', 'large'].map((name) => group.run(() => insert(name.padEnd(name === 'large' ? 50_000 : 5)))),
    );
    expect(names()).toEqual([{ name: 'large' }, { name: 'small' }]);
  });

  test('that fails to write: nobody is told of success, the process is told once to stop, and nothing is written any more', async () => {
    const onBroken = vi.fn();
    let commits = 0;
    const failing = {
      ...db,
      executeQuery: (query: { sql: string }) =>
        query.sql === 'commit' && commits++ === 0
          ? Promise.reject(sqliteError(10 | (4 << 8)))
          : db.executeQuery(query as never),
    };
    const session = sqliteSession(failing as never, { patienceMs: 0, onBroken });
    const group = groupCommit(session);
    for (const name of ['first', 'later']) await expect(group.run(() => insert(name))).rejects.toThrow(StoreBroken);
    expect(onBroken).toHaveBeenCalledTimes(1);
    expect(() => session.ping()).toThrow(StoreBroken);
    expect(names()).toEqual([]);
  });

  test('that is well: an error of a work is nobody else’s, and not the store’s', async () => {
    const session = sqliteSession(db, { patienceMs: 0 });
    expect(session.ownFailure(new Error('a mistake'))).toBeNull();
    expect(session.ownFailure(sqliteError(19))).toBeNull();
    session.ping();
  });
});

/** As node:sqlite throws it, with SQLite's extended result code. */
const sqliteError = (errcode: number) =>
  Object.assign(new Error('SQLite failed'), { code: 'ERR_SQLITE_ERROR', errcode });
