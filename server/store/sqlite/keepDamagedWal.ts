import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { log } from '#server/log/log.ts';
import { limits } from '#signon/limits.ts';
import { damagedLog } from './damagedWal.ts';

/**
 * Says what a damaged write-ahead log has lost, and keeps a copy of it beside the database before SQLite takes it away. A copy
 * holds what people wrote, encrypted as ever, and ends when what nobody confirmed does.
 *
 * @param file the database
 */
export function keepDamagedWal(file: string, now = Date.now()): void {
  const kept = `${basename(file)}-wal.damaged-`;
  for (const name of readdirSync(dirname(file)).filter((name) => name.startsWith(kept))) {
    const path = join(dirname(file), name);
    if (statSync(path).mtimeMs < now - limits.keepUnconfirmed) rmSync(path);
  }
  const damaged = damagedLog(`${file}-wal`);
  if (!damaged) return;
  log('store.log-damaged', { count: damaged.transactions, bytes: damaged.bytes });
  const copy = join(dirname(file), kept + new Date(now).toISOString().replace(/[:.]/g, '-'));
  copyFileSync(`${file}-wal`, copy);
  console.error(
    `The log of the database is damaged: ${damaged.transactions} transactions that were acknowledged cannot be read from it, and with them the signatures of that moment. What is left of it is kept as ${copy} for 14 days. Look at the disk.`,
  );
}
