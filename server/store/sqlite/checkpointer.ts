import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

/** So many pages are written to the log, 32 MB, before it is copied into the file. */
const longEnough = 8000;
/** So many are copied between two commits, in a few milliseconds. */
const few = 1500;

/** What the thread says when it has copied: what failed, if anything did. */
export type Copied = { message: string; errcode?: number } | null;

/**
 * Copies SQLite's log into the file before it grows long (a checkpoint), nearly all of it in a thread of its own: copying
 * takes as long as several commits, for which all who sign would wait. What was written meanwhile is copied by the thread
 * that writes, between two commits: only when nothing is left does the log begin anew.
 *
 * @param writing the connection that writes. It copies by itself too, when this fails to for long
 * @param onFailure told what failed
 * @param pages after how many the log is copied
 * @returns `look`, to be called after each commit, which never throws, and `close`
 */
export function checkpointer(
  file: string,
  writing: DatabaseSync,
  onFailure: (error: unknown) => void,
  pages = longEnough,
) {
  writing.exec('pragma wal_autocheckpoint = 16000');
  const measure = writing.prepare('pragma wal_checkpoint(noop)');
  const finish = writing.prepare('pragma wal_checkpoint(passive)');
  let thread: Worker | null = null;
  let isCopying = false;

  function start(): Worker {
    const started = new Worker(new URL('./checkpointThread.ts', import.meta.url), { workerData: { file } });
    started.on('message', (copied: Copied) => {
      isCopying = false;
      if (copied) onFailure(Object.assign(new Error(copied.message), copied));
    });
    started.on('error', (error) => {
      isCopying = false;
      thread = null;
      onFailure(error);
    });
    started.unref();
    return started;
  }

  function copy(): void {
    const { log, checkpointed } = measure.get() as { log: number; checkpointed: number };
    if (isCopying || log < pages) return;
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
        onFailure(error);
      }
    },
    async close(): Promise<void> {
      await thread?.terminate();
    },
  };
}
