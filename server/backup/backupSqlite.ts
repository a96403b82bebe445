import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Sealer } from '#server/store/tables/rows.ts';
import type { BackupNote } from './backupNotes.ts';
import { inspectSqlite } from './inspectSqlite.ts';
import { writeBackup } from './writeBackup.ts';

/**
 * Writes a whole copy of a database, as it is at one moment, while others go on writing: what comes in meanwhile makes them
 * wait no longer and the copy not later.
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
  return writeBackup(to, 'sqlite', now, async (draft) => {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    try {
      // An empty file that is ours alone is taken for none.
      database.prepare('vacuum into ?').run(draft);
    } finally {
      database.close();
    }
    return inspectSqlite(draft, sealer);
  });
}
