import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { log } from '#server/log.ts';

/** So many pages are written to the log, 32 MB, before it is copied into the file. */
const longEnough = 8000;
/** So many are copied by the thread that writes. */
const few = 1500;
/** So long nothing is tried again after a failure, in milliseconds. */
const pause = 60_000;

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
 * Copies SQLite's log into the file before it grows long (a checkpoint), nearly all of it in a thread of its own: copying
 * takes as long as several commits, for which all who sign would wait. What was written meanwhile is copied by the thread
 * that writes, between two commits: only when nothing is left does the log begin anew. That takes two syncs of the disk.
 *
 * What hinders it, such as a thread that cannot begin, is logged as `store.log-uncopied`; then SQLite copies by itself, at
 * the commit that makes the log twice as long.
 *
 * @param writing the connection that writes
 * @param pages after how many the log is copied
 * @returns `look`, to be called after each commit, which never throws, and `close`
 */
export function checkpointer(file: string, writing: DatabaseSync, { failed, copied }: Told, pages = longEnough) {
  writing.exec('pragma wal_autocheckpoint = 16000');
  const measure = writing.prepare('pragma wal_checkpoint(noop)');
  const finish = writing.prepare('pragma wal_checkpoint(passive)');
  let thread: Worker | null = null;
  let isCopying = false;
  let notBefore = 0;

  function hindered(error: Error & { errcode?: number }): void {
    notBefore = performance.now() + pause;
    const code = error.errcode === undefined ? 'NO_THREAD' : `SQLITE_${error.errcode}`;
    log('store.log-uncopied', { code });
    if (fatal.includes((error.errcode ?? 0) & 0xff)) failed(error);
  }

  function start(): Worker {
    const started = new Worker(new URL('./checkpointThread.ts', import.meta.url), { workerData: { file } });
    started.on('message', (failure: Copied) => {
      isCopying = false;
      if (failure) hindered(Object.assign(new Error(failure.message), failure));
      copied();
    });
    started.on('error', () => {
      isCopying = false;
      thread = null;
      hindered(new Error('the thread that copies the log has ended'));
    });
    started.unref();
    return started;
  }

  function copy(): void {
    const { log, checkpointed } = measure.get() as { log: number; checkpointed: number };
    if (isCopying || log < pages || performance.now() < notBefore) return;
    if (log - checkpointed <= few) {
      finish.get();
      return;
    }
    thread ??= start();
    isCopying = true;
    thread.postMessage(null);
  }

  return {
    look(): void {
      try {
        if (writing.isOpen) copy();
      } catch (error) {
        hindered(error as Error);
      }
    },
    async close(): Promise<void> {
      await thread?.terminate();
    },
  };
}
