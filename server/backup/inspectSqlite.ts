import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sqliteConnection } from '#server/store/sqlite/nodeSqlite.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import { BackupUnusable } from './backupUnusable.ts';
import { inspectDatabase } from './inspectDatabase.ts';

/**
 * Looks whether a SQLite file is whole and ours; see inspectDatabase.
 *
 * @throws BackupUnusable with the reason
 */
export async function inspectSqlite(file: string, sealer: Pick<Sealer, 'open'>) {
  if (!existsSync(file)) throw new BackupUnusable('there is no such file');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const faults = [...allOf(database, 'pragma integrity_check(3)'), ...allOf(database, 'pragma foreign_key_check')];
    if (faults.some((fault) => fault !== 'ok')) throw new BackupUnusable(`it is damaged (${faults[0]})`);
    return await inspectDatabase(sqliteConnection(database).db, sealer);
  } finally {
    database.close();
  }
}

function allOf(database: DatabaseSync, pragma: string): string[] {
  try {
    return database
      .prepare(pragma)
      .all()
      .map((row) => String(Object.values(row)[0]));
  } catch (error) {
    const { errcode, message } = error as Error & { errcode?: number };
    throw new BackupUnusable(errcode === 26 ? 'it is no SQLite database' : `it is damaged (${message})`);
  }
}
