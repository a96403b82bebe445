import { copyFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { openSqliteForTests } from './sqliteForTests.ts';

let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
beforeEach(async () => {
  opened = await openSqliteForTests();
});
afterEach(() => opened.remove());

const sign = (during = () => {}) =>
  opened.store.transact((tx) => {
    during();
    return tx.write({ save: signatureForTests() }, 1);
  });
const gone = { name: 'StoreBusy', code: 'FILE_GONE' };

test.each([
  ['the folder', () => dirname(opened.file)],
  ['the database', () => opened.file],
  ['its log', () => `${opened.file}-wal`],
  ['the index of its log', () => `${opened.file}-shm`],
])(
  'While %s is not where it was opened nothing is acknowledged; once it is back, all is as it was',
  async (_, pathOf) => {
    const [path, aside] = [pathOf(), `${pathOf()}.aside`];
    await sign();
    await expect(sign(() => renameSync(path, aside))).rejects.toMatchObject(gone);
    await expect(sign()).rejects.toMatchObject(gone);
    await expect(opened.store.ping()).rejects.toMatchObject(gone);
    renameSync(aside, path);
    await opened.store.ping();
    await sign();
  },
);

test('A copy that is put in the place of the database is not taken for it', async () => {
  await sign();
  copyFileSync(opened.file, `${opened.file}.copy`);
  renameSync(opened.file, `${opened.file}.aside`);
  copyFileSync(`${opened.file}.copy`, opened.file);
  await expect(sign()).rejects.toMatchObject(gone);
  renameSync(`${opened.file}.aside`, opened.file);
  await sign();
});
