import type { Sealer } from '#server/store/tables/rows.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { withSnapshot } from './postgresSnapshot.ts';

/** Looks whether a PostgreSQL database is ours and whole; see inspectDatabase. @throws BackupUnusable with the reason */
export const inspectPostgres = (url: string, sealer: Pick<Sealer, 'open'>) =>
  withSnapshot(url, ({ db }) => inspectDatabase(db, sealer));
