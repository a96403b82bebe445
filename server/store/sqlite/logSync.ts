import { fdatasync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StoreBroken } from './sqliteSession.ts';

const sync = promisify(fdatasync);

export type LogSync = {
  /** To be called before each commit. */
  committing(): void;
  /**
   * Resolves when all that was committed until now is durable.
   * @throws StoreBroken when the disk failed to keep it; from then on always, since it may no longer know what it lost
   */
  durable(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Makes commits durable outside the thread that makes them: SQLite writes them to its log and goes on (with
 * `synchronous = normal`), and the disk is waited for by one of the system's other threads. One sync at a time; each covers
 * all that was committed before it began.
 *
 * @param file the database; its log stays the same file while a connection is open
 */
export async function syncLogOf(file: string): Promise<LogSync> {
  const log = await open(`${file}-wal`, 'r+');
  let [committed, kept] = [0, 0];
  let running: Promise<void> | null = null;
  let failure: StoreBroken | null = null;

  async function begin(): Promise<void> {
    const until = committed;
    try {
      await sync(log.fd);
      kept = until;
    } catch (error) {
      failure = new StoreBroken('IOERR_FSYNC', { cause: error });
    }
    running = null;
  }

  return {
    committing() {
      committed += 1;
    },
    async durable() {
      const own = committed;
      while (kept < own) {
        if (failure) throw failure;
        running ??= begin();
        await running;
      }
    },
    async close() {
      await running;
      await log.close();
    },
  };
}
