import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { lastBackup } from '#server/backup/backupNotes.ts';
import { BackupUnusable } from '#server/backup/backupUnusable.ts';
import { inspectPostgres } from '#server/backup/inspectPostgres.ts';
import { inspectSqlite } from '#server/backup/inspectSqlite.ts';
import { emptySchema, inspectDump, restorePostgres } from '#server/backup/restorePostgres.ts';
import { restoreSqlite } from '#server/backup/restoreSqlite.ts';
import { tellLogs } from '#server/backup/tellLogs.ts';
import { writableHost } from '#server/backup/writableHost.ts';
import type { OpenedKeys } from '#server/keys/keys.ts';
import { log } from '#server/log/log.ts';
import { type Config, readConfig } from '#server/settings/config.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { askFirst } from './cli/askFirst.ts';
import { keysHere } from './cli/keysHere.ts';
import { openStoreOf } from './cli/openStoreOf.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/**
 * Puts a backup back while the portal is stopped: looks at it first, keeps what was there, and does again what people asked
 * for since: erasures, ends of private data, wishes for no mail. Ends with 0, with 1 when it was not agreed to, and with 2
 * when the backup is damaged or foreign; nothing is changed then.
 */
const usage = `npm run restore -- --from FILE       with the portal stopped; asks first, unless --yes`;

export async function main(): Promise<number> {
  const { values } = readArguments(
    usage,
    { from: { type: 'string' }, yes: { type: 'boolean', default: false } },
    { words: false },
  );
  if (!values.from) throw new Error(usage);
  const from = resolve(values.from);
  if (!statSync(from, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${from}.`);
  const config = readConfig(process.env);
  const keys = keysHere(config);
  // Where the public logs end now; when that cannot be read, where they ended in the last backup.
  const there = (await inspectNow(config, keys).catch(() => null)) ?? (await lastBackup(config.dataDir));
  const before = there?.heads ?? [];
  const { store } = config;
  if (store.kind === 'sqlite') {
    const found = await inspectSqlite(from, keys).catch((error) => refuse(from, error));
    const question = `${from} holds ${found.signatures} signatures. What was signed or changed after it was made will be lost. Put it back?`;
    if (!(await askFirst(question, values.yes))) return 1;
    const aside = `${store.file}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z`;
    restoreSqlite(from, store.file, aside);
    if (existsSync(aside)) console.log(`What was there is kept as ${aside}: delete it when you need it no more.`);
  } else {
    const url = await writableHost(store.url);
    await inspectDump(from, keys).catch((error) => refuse(from, error));
    const schema = await emptySchema(url);
    const question = `What was signed or changed after ${from} was made will be lost. Put it into the empty database?`;
    if (!(await askFirst(question, values.yes))) return 1;
    await restorePostgres(url, schema, from, keys).catch((error) => refuse(from, error));
  }
  await replay(config, keys);
  const now = await inspectNow(config, keys);
  log('backup.restored', { count: now.signatures });
  console.log(`Put back: ${now.signatures} signatures. Start the portal.`);
  for (const sentence of tellLogs(before, now.heads)) console.log(sentence);
  return 0;
}

function refuse(from: string, error: unknown): never {
  if (error instanceof BackupUnusable) throw new BackupUnusable(`${from} is not put back: ${error.message}.`);
  throw error;
}

/** @throws BackupUnusable when what is there now cannot be read */
const inspectNow = async ({ store }: Config, keys: OpenedKeys) =>
  store.kind === 'sqlite' ? inspectSqlite(store.file, keys) : inspectPostgres(await writableHost(store.url), keys);

/** Opens the store as a start does, so that what people asked for is done again now and not at the start alone. */
async function replay(config: Config, keys: OpenedKeys): Promise<void> {
  const opened = await openStoreOf(config, keys);
  const store = await replayOptOuts(opened, config.dataDir, { hash: keys.erasureHash, now: Date.now, log });
  await store.close();
}

if (import.meta.main) runCli(main);
