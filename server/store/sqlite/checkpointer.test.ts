import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkpointer } from './checkpointer.ts';

let folder: string;
let file: string;
let database: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  file = join(folder, 'test.sqlite');
  database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; create table texts (text text)');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
/** Some pages of the log. */
const write = () => database.exec('insert into texts values (hex(randomblob(10000)))');
const pagesOf = () => (database.prepare('pragma wal_checkpoint(noop)').get() as { log: number }).log;

test('A long log is copied into the file, and begins anew while its writer goes on', async () => {
  const failures: unknown[] = [];
  const { look, close } = checkpointer(file, database, (error) => failures.push(error), 2000);
  const before = statSync(file).size;
  let longest = 0;
  for (let shorter = false; !shorter; await nextTurn()) {
    write();
    look();
    const pages = pagesOf();
    shorter = pages < longest;
    longest = Math.max(longest, pages);
    expect(longest).toBeLessThan(16_000);
  }
  await close();
  expect(longest).toBeGreaterThan(2000);
  expect(statSync(file).size).toBeGreaterThan(before + 1000 * 4096);
  expect(failures).toEqual([]);
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
});

test('What hinders copying is told, by the thread and between commits, and stops nobody', async () => {
  const failures: unknown[] = [];
  const elsewhere = checkpointer(join(folder, 'no', 'such.sqlite'), database, (error) => failures.push(error), 1600);
  while (pagesOf() < 1700) write();
  elsewhere.look();
  while (failures.length === 0) await nextTurn();
  expect(String(failures[0])).toContain('unable to open');
  await elsewhere.close();
  const broken = checkpointer(file, database, (error) => failures.push(error), 1);
  database.exec('begin immediate');
  broken.look();
  database.exec('commit');
  expect(failures).toHaveLength(2);
});
