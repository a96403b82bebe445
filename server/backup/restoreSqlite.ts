import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { syncFile } from './syncFile.ts';

/**
 * Puts a copy in the place of a database that nobody has open. What was there is kept beside it.
 *
 * @param from a copy that was looked at (inspectSqlite)
 * @param file where the database is, or is to be
 * @param aside what the database that was there is called from now on
 * @throws Error when the portal has the database open
 */
export function restoreSqlite(from: string, file: string, aside: string): void {
  const draft = `${file}.restoring`;
  copyFileSync(from, draft, constants.COPYFILE_FICLONE);
  try {
    syncFile(draft);
    if (existsSync(file)) {
      takeAlone(file);
      renameSync(file, aside);
    }
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    renameSync(draft, file);
    syncFile(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Copies the log of the database into it and closes it, so that it is one file. @throws Error when another process has it open */
function takeAlone(file: string): void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // Only who is alone may leave the log.
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    if ([5, 6].includes(Number((error as { errcode?: number }).errcode) & 0xff))
      throw new Error('The portal has the database open: stop it first, and every command beside it.');
    // What is too damaged to be opened is put aside as it is.
  } finally {
    database.close();
  }
}
