import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

/** What is told, in order. */
function listener() {
  const told: string[] = [];
  return { told, failed: () => void told.push('failed'), copied: () => void told.push('copied') };
}

test('A long log is copied into the file while its writer goes on, and begins anew', async () => {
  const { told, ...listening } = listener();
  const { room, close } = checkpointer(file, database, listening, 2000);
  const before = statSync(file).size;
  while (pagesOf() < 2500) write();
  await room();
  const long = pagesOf();
  expect(told, 'nobody waits for so much').toEqual([]);
  for (let written = 0; written < 10; written += 1) write();
  while (told.length === 0) await nextTurn();
  await room();
  write();
  expect(pagesOf()).toBeLessThan(long / 10);
  await close();
  expect(statSync(file).size).toBeGreaterThan(before + 1000 * 4096);
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
});

test('Who would write waits while little is copied, and then the log begins anew', async () => {
  const { told, ...listening } = listener();
  const { room, close } = checkpointer(file, database, listening, 20);
  while (pagesOf() < 30) write();
  await room();
  expect(told).toEqual(['copied']);
  write();
  expect(pagesOf()).toBeLessThan(20);
  await close();
});

test('What hinders copying is logged once in a while and stops nobody: SQLite copies by itself, later', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { told, ...listening } = listener();
  const elsewhere = checkpointer(join(folder, 'no', 'such.sqlite'), database, listening, 1600);
  const lines = () => said.mock.calls.filter(([line]) => String(line).includes('store.log-uncopied'));
  while (lines().length === 0) {
    write();
    await elsewhere.room();
    await nextTurn();
  }
  expect(String(lines()[0]?.[0])).toContain('NO_THREAD');
  for (let again = 0; again < 5; again += 1) await elsewhere.room();
  for (let pages = 0; pagesOf() >= pages; pages = Math.max(pages, pagesOf())) write();
  await elsewhere.close();
  expect([lines().length, told.includes('failed')]).toEqual([1, false]);
  said.mockRestore();
});

test.each([
  ['cannot begin', (path: string) => join(path, '..', 'no', 'such.sqlite')],
  ['finds no database there', (path: string) => path.replace('test.sqlite', 'other')],
])('Who waits for the thread waits no longer when it %s', async (_, of) => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  writeFileSync(join(folder, 'other'), 'no database');
  const { room, close } = checkpointer(of(file), database, listener(), 20);
  while (pagesOf() < 30) write();
  await room();
  expect(String(said.mock.calls)).toContain('store.log-uncopied');
  await close();
  said.mockRestore();
});

test('A reader who holds an old state of the file lets nobody wait for it again and again', async () => {
  const { told, ...listening } = listener();
  const { room, close } = checkpointer(file, database, listening, 20);
  const reader = new DatabaseSync(file);
  reader.exec('begin; select count(*) from texts');
  while (pagesOf() < 30) write();
  await room();
  const asked = told.length;
  write();
  await room();
  expect(told).toHaveLength(asked);
  reader.close();
  await close();
});
