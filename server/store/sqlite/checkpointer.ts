import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

/** So many pages are written to the log, 32 MB, before it is copied into the file. */
const longEnough = 4000;
/** So many are copied within a commit, in a few milliseconds. */
const few = 1500;

type Told = { message: string; errcode?: number } | null;

/**
 * Copies SQLite's log into the file before it grows long (a checkpoint), nearly all of it in a thread of its own: copying
 * takes as long as several commits, for which all who sign would wait. What was written meanwhile is copied by the thread
 * that writes, between two commits, for only when nothing is left does the log begin anew.
 *
 * @param writing the connection that writes; it copies by itself too, but only when this fails to for long
 * @param onFailure told what failed in the thread
 * @returns `look`, to be called after each commit, and `close`
 */
export function checkpointer(file: string, writing: DatabaseSync, onFailure: (error: Error) => void) {
  writing.exec('pragma wal_autocheckpoint = 16000');
  const measure = writing.prepare('pragma wal_checkpoint(noop)');
  const finish = writing.prepare('pragma wal_checkpoint(passive)');
  let thread: Worker | null = null;
  let isCopying = false;

  function start(): Worker {
    const started = new Worker(new URL('./checkpointThread.ts', import.meta.url), { workerData: { file } });
    started.on('message', (failure: Told) => {
      isCopying = false;
      if (failure) onFailure(Object.assign(new Error(failure.message), failure));
    });
    started.on('error', (error: Error) => {
      isCopying = false;
      thread = null;
      onFailure(error);
    });
    started.unref();
    return started;
  }

  return {
    look(): void {
      if (!writing.isOpen) return;
      const { log, checkpointed } = measure.get() as { log: number; checkpointed: number };
      if (isCopying || log < longEnough) return;
      if (log - checkpointed <= few) {
        finish.get();
        return;
      }
      thread ??= start();
      isCopying = true;
      thread.postMessage(null);
    },
    async close(): Promise<void> {
      await thread?.terminate();
    },
  };
}
