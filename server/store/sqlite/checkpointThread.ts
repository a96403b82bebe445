import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Copied } from './checkpointer.ts';

/** The thread of checkpointer.ts: copies the log into the file each time it is asked to, and says when it has. */
const database = new DatabaseSync((workerData as { file: string }).file, { timeout: 250 });
// All files that it needs are open from here on.
database.exec('pragma synchronous = full; select count(*) from sqlite_schema');
const copy = database.prepare('pragma wal_checkpoint(passive)');
parentPort?.on('message', () => parentPort?.postMessage(copied()));

function copied(): Copied {
  try {
    copy.get();
    return null;
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: number };
    return { message, ...(errcode !== undefined && { errcode }) };
  }
}
