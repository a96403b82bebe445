import { statSync } from 'node:fs';
import { type Log, log } from '#server/log/log.ts';

/** Four times what is written before the log is copied into the file; an erasure or a large group stays far below. */
const usualLimit = 128 * 1024 * 1024;

/**
 * Watches the log that lies beside a SQLite file. It is copied again and again; what hinders that, such as a reader
 * in another process that does not end, lets it grow until the disk is full.
 *
 * @returns to be called after a commit: logs `store.log-grows` with the size in bytes when it is over the limit, again at
 * each doubling, and anew once it was below
 */
export function watchWalSize(file: string, { limit = usualLimit, tell = log as Log } = {}): () => void {
  let next = limit;
  return () => {
    const bytes = sizeOf(`${file}-wal`);
    if (bytes <= limit) next = limit;
    if (bytes <= next) return;
    tell('store.log-grows', { bytes });
    while (next < bytes) next *= 2;
  };
}

/** What cannot be looked at is no reason to fail: the commit is durable, and who waits for it is to be answered. */
function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
