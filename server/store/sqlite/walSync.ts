import { fdatasync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StoreBroken } from './sqliteSession.ts';

/** Resolves when what was written to an open file is durable. */
export type Sync = (fd: number) => Promise<void>;

export type WalSync = {
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
 * Syncs under way at a time: a commit need not wait for the one before it to be durable. They take half of the four threads
 * that Node has for such things; looking up names can take no more than the other half.
 */
const most = 2;

/**
 * Makes commits durable outside the thread that makes them: SQLite writes them to its log and goes on (with
 * `synchronous = normal`), and the disk is waited for by other threads of the system. A sync covers all that was committed
 * before it began.
 *
 * @param file the database; its log stays the same file while a connection is open
 */
export async function syncWalOf(file: string, sync: Sync = promisify(fdatasync)): Promise<WalSync> {
  // One for each sync under way: what fails is told once for each opened file.
  const free = await Promise.all(Array.from({ length: most }, () => open(`${file}-wal`, 'r+')));
  // The log may be a new file, whose name is not kept yet.
  const folder = await open(dirname(file));
  await folder.sync();
  await folder.close();
  const waiting: { until: number; kept: () => void; lost: (error: StoreBroken) => void }[] = [];
  /** How many commits there were, for how many a sync has begun, how many are durable; and the syncs under way. */
  const commits = { made: 0, begun: 0, kept: 0 };
  const running = new Set<Promise<void>>();
  let failure: StoreBroken | null = null;

  function begin(): void {
    const log = commits.begun < commits.made ? free.pop() : undefined;
    if (!log) return;
    const until = commits.made;
    commits.begun = until;
    const ended = sync(log.fd)
      .then(
        () => {
          commits.kept = Math.max(commits.kept, until);
        },
        (error) => {
          failure ??= new StoreBroken('IOERR', { cause: error });
        },
      )
      .then(() => {
        running.delete(ended);
        free.push(log);
        tell();
        if (waiting.length > 0) begin();
      });
    running.add(ended);
  }

  function tell(): void {
    for (const one of waiting.splice(0))
      if (failure) one.lost(failure);
      else if (one.until <= commits.kept) one.kept();
      else waiting.push(one);
  }

  return {
    committing() {
      commits.made += 1;
    },
    durable() {
      if (failure) return Promise.reject(failure);
      const until = commits.made;
      if (until <= commits.kept) return Promise.resolve();
      return new Promise((kept, lost) => {
        waiting.push({ until, kept, lost });
        begin();
      });
    },
    async close() {
      await Promise.all(running);
      for (const log of free) await log.close();
    },
  };
}
