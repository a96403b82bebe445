import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** The thread of checkpointer.ts: copies the log into the file each time it is asked to, and tells the error if one stopped it. */
const database = new DatabaseSync((workerData as { file: string }).file, { timeout: 250 });
database.exec('pragma synchronous = full');
const copy = database.prepare('pragma wal_checkpoint(passive)');
parentPort?.on('message', () => {
  try {
    copy.get();
    parentPort?.postMessage(null);
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: number };
    parentPort?.postMessage({ message, errcode });
  }
});
