import type { Sealer } from '#server/store/tables/rows.ts';
import type { BackupNote } from './backupNotes.ts';
import { BackupUnusable } from './backupUnusable.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { withSnapshot } from './postgresSnapshot.ts';
import { postgresTool } from './postgresTool.ts';
import { writeBackup } from './writeBackup.ts';

/**
 * Writes a dump of a PostgreSQL database (pg_dump, its custom format) as it is at one moment, at which it is also looked at:
 * the log heads are those of the very rows in the dump.
 *
 * @param to a file that is not there; only its owner may read it
 * @throws BackupUnusable when the database or the dump is not whole; Error when it cannot be read or written
 */
export function backupPostgres(
  url: string,
  to: string,
  sealer: Pick<Sealer, 'open'>,
  now: () => number,
): Promise<BackupNote> {
  return writeBackup(to, 'postgres', now, async (draft) => {
    const found = await withSnapshot(url, async ({ db, id, schema }) => {
      const dump = [`--file=${draft}`, `--snapshot=${id}`, `--schema=${schema}`];
      await postgresTool('pg_dump', ['--format=custom', '--no-owner', ...dump], url);
      return inspectDatabase(db, sealer);
    });
    const listed = await postgresTool('pg_restore', ['--list', draft]);
    if (!/ TABLE DATA \S+ signatures /.test(listed)) throw new BackupUnusable('The dump holds no signatures.');
    return found;
  });
}
