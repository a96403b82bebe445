import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { log } from '#server/log/log.ts';

/** So many pages are written to the log, 32 MB, before it is copied into the file. */
const longEnough = 8000;
/** For so many who would write wait. A slow disk leaves hardly fewer, for others write while the thread waits for it. */
const few = 1500;
/** So long nothing is tried again after a failure, and nobody waits again when a reader held an old state of the file; in milliseconds. */
const pauses = { failed: 60_000, held: 1000 };

/** What the thread says when it has copied: what failed, if anything did. */
export type Copied = { message: string; errcode?: number } | null;

/** Primary result codes, https://www.sqlite.org/rescode.html: after these the file cannot be trusted. */
const fatal = [10 /* IOERR */, 11 /* CORRUPT */, 26 /* NOTADB */];

type Told = {
  /** The file failed while it was copied. */
  failed(error: Error): void;
  /** The thread has copied. */
  copied(): void;
};

/**
 * Copies SQLite's log into the file before it grows long (a checkpoint), in a thread of its own: copying takes as long as
 * several commits, for which the thread that writes would stand still. Only when nothing is left does the log begin anew; so
 * for what was written meanwhile, which is less, who would write waits.
 *
 * What hinders it, such as a thread that cannot begin, is logged as `store.log-uncopied`; then SQLite copies by itself, at
 * the commit that makes the log twice as long.
 *
 * @param writing the connection that writes
 * @param pages after how many the log is copied
 * @returns `room`, to be awaited before each transaction, which never throws, and `close`
 */
export function checkpointer(file: string, writing: DatabaseSync, { failed, copied }: Told, pages = longEnough) {
  writing.exec('pragma wal_autocheckpoint = 16000');
  const measure = writing.prepare('pragma wal_checkpoint(noop)');
  let thread: Worker | null = null;
  let isCopying = false;
  /** Called when the thread has copied, or never will. */
  let goOn = () => {};
  let notBefore = 0;
  let noWaitBefore = 0;

  function hindered(error: Error & { errcode?: number }): void {
    notBefore = performance.now() + pauses.failed;
    const code = error.errcode === undefined ? 'NO_THREAD' : `SQLITE_${error.errcode}`;
    log('store.log-uncopied', { code });
    if (fatal.includes((error.errcode ?? 0) & 0xff)) failed(error);
  }

  function ended(failure: Error | null): void {
    isCopying = false;
    goOn();
    if (failure) hindered(failure);
    copied();
  }

  function start(): Worker {
    const started = new Worker(new URL('./checkpointThread.ts', import.meta.url), { workerData: { file } });
    started.on('message', (failure: Copied) => ended(failure && Object.assign(new Error(failure.message), failure)));
    // Told by the end.
    started.on('error', () => {});
    started.on('exit', () => {
      thread = null;
      if (isCopying) ended(new Error('the thread that copies the log has ended'));
    });
    started.unref();
    return started;
  }

  function look(): { log: number; left: number } {
    const { log, checkpointed } = measure.get() as { log: number; checkpointed: number };
    return { log, left: log - checkpointed };
  }

  async function copy(): Promise<void> {
    const { log, left } = look();
    if (isCopying || log < pages || left === 0 || performance.now() < notBefore) return;
    thread ??= start();
    isCopying = true;
    thread.postMessage(null);
    if (left > few || performance.now() < noWaitBefore) return;
    const copying = thread;
    copying.ref();
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    copying.unref();
    if (look().left > 0) noWaitBefore = performance.now() + pauses.held;
  }

  return {
    async room(): Promise<void> {
      try {
        if (writing.isOpen) await copy();
      } catch (error) {
        hindered(error as Error);
      }
    },
    async close(): Promise<void> {
      await thread?.terminate();
      goOn();
    },
  };
}
