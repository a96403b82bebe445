import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { Session } from '#server/store/groupCommit.ts';
import { StoreBusy } from '#server/store/port.ts';
import type { Runner } from '#server/store/statements/statement.ts';

/** As SQLite answers: pages of the log, and how many of them are in the file. */
type Checkpointed = { busy: number; log: number; checkpointed: number };

type SqliteSessionOptions = {
  /** How long to try for the write lock while another process holds it, in milliseconds. */
  patienceMs: number;
  /** Called once, when the disk or the file fails. */
  onBroken?: (error: StoreBroken) => void;
};

/** What SQLite needs around a group of works: the write lock at once, and after an erasure no trace in the log file. */
export function sqliteSession<Tx extends Runner>(
  connection: Tx,
  { patienceMs, onBroken }: SqliteSessionOptions,
): Session<Tx> & {
  erased(): void;
  /** Whether something that was erased can still be read from the log. */
  isErasing(): boolean;
  /** Tries for some time to leave none of it there, where this process has erased something. */
  endErasing(): Promise<void>;
  ping(): void;
} {
  const command = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
  // What was erased just before a crash is in the log still.
  let erasing = true;
  let hasErased = false;
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
        // Waits outside SQLite, so that pages are still served; for a random time, so that two processes do not keep step.
        await delay(1 + Math.random() * 9);
      }
    }
  }

  async function commit(): Promise<void> {
    await command('commit');
    if (erasing) await erase();
  }

  async function erase(): Promise<void> {
    try {
      // The log still holds the page as it was. Who reads or copies it can hold it: then the next commit tries again.
      erasing = !(
        (await isCopied('pragma wal_checkpoint(passive)')) && (await isCopied('pragma wal_checkpoint(truncate)'))
      );
    } catch (error) {
      // The work itself is committed.
      ownFailure(error);
    }
  }

  /** Copies the log into the file: `passive` keeps nobody from writing, as `truncate` does while it waits for readers. */
  async function isCopied(checkpoint: string): Promise<boolean> {
    const { rows } = await command(checkpoint);
    const [{ busy, log, checkpointed } = { busy: 1, log: 0, checkpointed: 0 }] = rows as Checkpointed[];
    return busy === 0 && log === checkpointed;
  }

  async function endErasing(): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (erasing && hasErased && !broken && performance.now() < deadline) {
      await erase();
      if (erasing) await delay(10);
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
      hasErased = true;
    },
    isErasing: () => erasing,
    endErasing,
    ping,
  };
}

/** The disk or the database file failed: nothing that is written from now on can be trusted, so the process should stop. */
export class StoreBroken extends Error {
  override name = 'StoreBroken';
  /** The word of SQLite for it, such as IOERR. */
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super('the database cannot be read or written', options);
    this.code = code;
  }
}

/** Primary result codes, https://www.sqlite.org/rescode.html. */
const busy = new Set([5 /* BUSY */, 6 /* LOCKED */, 13 /* FULL */]);
const broken = new Map([
  [7, 'NOMEM'],
  [8, 'READONLY'],
  [10, 'IOERR'],
  [11, 'CORRUPT'],
  [14, 'CANTOPEN'],
  [26, 'NOTADB'],
]);

const resultCode = (error: unknown) =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

const isLocked = (error: unknown): boolean => [5, 6].includes(resultCode(error));

/**
 * Tells the failures of SQLite from those of a work that ran on it.
 *
 * @returns StoreBusy when the file is locked or the disk is full, StoreBroken when it cannot be read or written, else null
 */
function sqliteFailure(error: unknown): StoreBusy | StoreBroken | null {
  if (error instanceof StoreBusy || error instanceof StoreBroken) return error;
  const code = resultCode(error);
  if (busy.has(code))
    return code === 13
      ? new StoreBusy('the disk is full', { cause: error, code: 'DISK_FULL' })
      : new StoreBusy('the database is locked', { cause: error, code: 'LOCKED' });
  return broken.has(code) ? new StoreBroken(broken.get(code) ?? '', { cause: error }) : null;
}
