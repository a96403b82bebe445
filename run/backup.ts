import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { noteBackup } from '#server/backup/backupNotes.ts';
import { backupPostgres } from '#server/backup/backupPostgres.ts';
import { backupSqlite } from '#server/backup/backupSqlite.ts';
import { nameOfCopy, thinBackups } from '#server/backup/thinBackups.ts';
import { writableHost } from '#server/backup/writableHost.ts';
import { log } from '#server/log/log.ts';
import { readConfig } from '#server/settings/config.ts';
import { keysHere } from './cli/keysHere.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/**
 * Writes a whole copy of the database while the portal runs, looks at what it wrote, and notes it in DATA_DIR. Ends with 0,
 * and with 2 when no whole copy was written.
 */
const usage = `npm run backup -- --to FILE          the database as it is now, checked; the key is not in it
npm run backup -- --to FOLDER/       under its time, as FOLDER/2026-11-27T0310Z.backup
                  --thin             before that, deletes copies there: one of each day stays for 28 days`;

export async function main(): Promise<number> {
  const { values } = readArguments(
    usage,
    { to: { type: 'string' }, thin: { type: 'boolean', default: false } },
    { words: false },
  );
  if (!values.to) throw new Error(usage);
  const isFolder = values.to.endsWith('/');
  if (values.thin && !isFolder) throw new Error('--thin looks after a folder of copies: end it with "/".');
  const to = resolve(isFolder ? `${values.to}${nameOfCopy(Date.now())}` : values.to);
  if (existsSync(to)) throw new Error(`${to} is there already.`);
  const config = readConfig(process.env);
  const keys = keysHere(config);
  const { store } = config;
  // What fills a disk makes the next copy fail, so it goes first.
  if (values.thin) thinBackups(resolve(values.to), Date.now());
  const note =
    store.kind === 'sqlite'
      ? await backupSqlite(store.file, to, keys, Date.now)
      : await backupPostgres(await writableHost(store.url), to, keys, Date.now);
  await noteBackup(config.dataDir, note);
  log('backup.made', { count: note.signatures, bytes: note.bytes, ms: note.ms });
  console.log(`${to}: ${note.signatures} signatures as of ${note.at}, ${note.bytes} bytes, in ${note.ms} ms.`);
  for (const { letter, size, root } of note.heads) console.log(`${letter}: log of ${size} lines, head ${root}`);
  return 0;
}

if (import.meta.main) runCli(main);
