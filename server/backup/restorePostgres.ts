import { sql } from 'kysely';
import type { Sealer } from '#server/store/tables/rows.ts';
import { BackupUnusable, notOurs, ofAnotherKey } from './backupUnusable.ts';
import { inspectPostgres } from './inspectPostgres.ts';
import { withSnapshot } from './postgresSnapshot.ts';
import { postgresTool } from './postgresTool.ts';

/** @throws BackupUnusable when a dump is damaged, not ours, or of another key */
export async function inspectDump(from: string, sealer: Pick<Sealer, 'open'>): Promise<void> {
  const words = ['--data-only', '--table=key_check', '--file=-', from];
  const read = await postgresTool('pg_restore', words).catch((error: Error) => {
    throw new BackupUnusable(`it cannot be read as a dump of PostgreSQL (${error.message})`);
  });
  const row = /^keys\t(\S+)$/m.exec(read);
  if (!row) throw notOurs();
  try {
    sealer.open(row[1] ?? '', 'keys');
  } catch {
    throw ofAnotherKey();
  }
}

/**
 * Puts a dump that was found good into an empty schema of a PostgreSQL database: all of it or nothing.
 *
 * @throws BackupUnusable when PostgreSQL does not take it: nothing is written then; Error when the database cannot be reached
 */
export async function restorePostgres(
  url: string,
  schema: string,
  from: string,
  sealer: Pick<Sealer, 'open'>,
): Promise<void> {
  await postgresTool(
    'pg_restore',
    ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', `--schema=${schema}`, from],
    url,
  ).catch((error: Error) => {
    throw new BackupUnusable(`PostgreSQL does not take it (${error.message})`);
  });
  await inspectPostgres(url, sealer);
}

/** The name of the schema that a backup is put into. @throws Error when there are tables in it */
export const emptySchema = (url: string): Promise<string> =>
  withSnapshot(url, async ({ db, schema }) => {
    const { rows } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = ${schema}`.execute(db);
    if (rows.length === 0) return schema;
    const aside = `alter schema "${schema}" rename to before_restore; create schema "${schema}"`;
    throw new Error(
      `The database has tables already, and nothing is put over them. Move them aside first, with the portal stopped: psql "$DATABASE_URL" -c '${aside}'. When you need them no more: drop schema before_restore cascade.`,
    );
  });
