import { openPostgresStore } from '#server/store/postgres/postgres.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import type { StoreBroken } from '#server/store/sqlite/sqliteSession.ts';
import type { Store } from './port.ts';
import type { Steps } from './publishing/steps.ts';
import type { Sealer } from './tables/rows.ts';

/** Where signatures are kept: a SQLite file, or a PostgreSQL database that several machines may share. */
export type StorePlace = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/**
 * Opens the store at a place, bringing its tables up to date first.
 *
 * @param onBroken called when the file can no longer be trusted. A PostgreSQL server looks after its own files
 * @param steps how often the public is told what was counted; left out, at once
 * @param onCommit told how long each commit took, in milliseconds
 * @param onStep told each letter of which the public is told something else from now on
 * @throws Error when the place cannot be used; nothing stays open then
 */
export const openStore = (
  place: StorePlace,
  sealer: Sealer,
  onBroken: (error: StoreBroken) => void,
  steps?: Steps,
  onCommit?: (ms: number) => void,
  onStep?: (letter: string) => void,
): Promise<Store> =>
  place.kind === 'sqlite'
    ? openSqliteStore({ file: place.file, sealer, onBroken, steps, onCommit, onStep })
    : openPostgresStore({ url: place.url, sealer, steps, onCommit, onStep });
