import { statSync } from 'node:fs';
import { StoreBusy } from '#server/store/port.ts';

/** The database, its log, and the index of that: who opens the database without one of them finds less than there was, or damage. */
const ends = ['', '-wal', '-shm'];

/**
 * Watches that the files which SQLite has open are those that the next process will open. In a folder that was removed,
 * unmounted or replaced they take all that is written, and nobody ever finds it.
 *
 * @param file the database, open by now
 * @returns to be called before something is written, and before it is acknowledged
 * @throws StoreBusy while other files are there, or none. This process still holds all that was acknowledged, so it should live on: they may come back
 */
export function watchPlace(file: string): () => void {
  const look = () => ends.map((end) => fileAt(file + end)).join();
  const opened = look();
  return () => {
    if (look() !== opened) throw new StoreBusy('the database is not where it was opened', { code: 'FILE_GONE' });
  };
}

/** Which file it is, whatever it is called; null when nobody can say. */
function fileAt(path: string): string | null {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
