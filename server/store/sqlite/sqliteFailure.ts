import { StoreBusy } from '#server/store/port.ts';

/** The disk or the database file failed: nothing that is written from now on can be trusted, so the process should stop. */
export class StoreBroken extends Error {
  override name = 'StoreBroken';
}

/** Primary result codes, https://www.sqlite.org/rescode.html. */
const busy = new Set([5 /* BUSY */, 6 /* LOCKED */, 13 /* FULL */]);
const broken = new Set([
  7 /* NOMEM */, 8 /* READONLY */, 10 /* IOERR */, 11 /* CORRUPT */, 14 /* CANTOPEN */, 26 /* NOTADB */,
]);

const resultCode = (error: unknown) =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

export const isLocked = (error: unknown): boolean => [5, 6].includes(resultCode(error));

/**
 * Tells the failures of SQLite from those of a work that ran on it.
 *
 * @returns StoreBusy when the file is locked or the disk is full, StoreBroken when it cannot be read or written, else null
 */
export function sqliteFailure(error: unknown): StoreBusy | StoreBroken | null {
  if (error instanceof StoreBusy || error instanceof StoreBroken) return error;
  const code = resultCode(error);
  if (busy.has(code))
    return new StoreBusy(code === 13 ? 'the disk is full' : 'the database is locked', { cause: error });
  return broken.has(code) ? new StoreBroken('the database cannot be read or written', { cause: error }) : null;
}
