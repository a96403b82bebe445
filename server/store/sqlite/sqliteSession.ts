import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { Session } from '#server/store/groupCommit.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import { isLocked, StoreBroken, sqliteFailure } from './sqliteFailure.ts';

export type SqliteSessionOptions = {
  /** How long to try for the write lock while another process holds it, in milliseconds. */
  patienceMs: number;
  /** Called once, when the disk or the file fails. */
  onBroken?: (error: StoreBroken) => void;
};

/** What SQLite needs around a group of works: the write lock at once, and after an erasure no trace in the log file. */
export function sqliteSession<Tx extends Runner>(
  connection: Tx,
  { patienceMs, onBroken }: SqliteSessionOptions,
): Session<Tx> & { erased(): void; ping(): void } {
  const command = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
  let erasing = false;
  let broken: StoreBroken | null = null;

  async function begin(): Promise<Tx> {
    ping();
    const deadline = performance.now() + patienceMs;
    for (;;) {
      try {
        await command('begin immediate');
        return connection;
      } catch (error) {
        if (!isLocked(error) || performance.now() > deadline) throw error;
        // Waits outside SQLite, so that pages are still served; by chance, so that two processes do not keep step.
        await delay(1 + Math.random() * 9);
      }
    }
  }

  async function commit(): Promise<void> {
    await command('commit');
    if (!erasing) return;
    try {
      // The log still holds the page as it was. A reader in another process can hold it: then the next commit tries again.
      const [row] = (await command('pragma wal_checkpoint(truncate)')).rows as { busy: number }[];
      erasing = row?.busy !== 0;
    } catch (error) {
      // The work itself is durable.
      ownFailure(error);
    }
  }

  function ownFailure(error: unknown): Error | null {
    const failure = sqliteFailure(error);
    if (failure instanceof StoreBroken && !broken) {
      broken = failure;
      onBroken?.(failure);
    }
    return failure;
  }

  function ping(): void {
    if (broken) throw broken;
  }

  return {
    begin,
    commit,
    rollback: () =>
      command('rollback').then(
        () => undefined,
        () => undefined,
      ),
    ownFailure,
    erased: () => {
      erasing = true;
    },
    ping,
  };
}
