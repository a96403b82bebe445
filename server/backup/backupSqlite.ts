import { closeSync, existsSync, linkSync, openSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Sealer } from '#server/store/rows.ts';
import type { BackupNote } from './backupNotes.ts';
import { inspectSqlite } from './inspectSqlite.ts';
import { syncFile } from './syncFile.ts';

/**
 * Writes a whole copy of a database, as it is at one moment, while others go on writing: what comes in meanwhile makes them
 * wait no longer and the copy not later. It lies under another name until it was looked at, so a file with this name is whole.
 *
 * @param to a file that is not there; only its owner may read it
 * @returns what the copy holds
 * @throws BackupUnusable when what was written is not whole; Error when it cannot be written
 */
export async function backupSqlite(
  file: string,
  to: string,
  sealer: Pick<Sealer, 'open'>,
  now: () => number,
): Promise<BackupNote> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file} yet.`);
  const draft = `${to}.part`;
  const begun = now();
  // An empty file that is ours alone is taken for none.
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    try {
      database.prepare('vacuum into ?').run(draft);
    } finally {
      database.close();
    }
    syncFile(draft);
    const found = await inspectSqlite(draft, sealer);
    linkSync(draft, to);
    syncFile(to);
    return {
      ...{ at: new Date(begun).toISOString(), kind: 'sqlite', bytes: statSync(to).size, ms: now() - begun },
      ...found,
    };
  } finally {
    rmSync(draft, { force: true });
  }
}
