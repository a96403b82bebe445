import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import type { Store } from '#server/store/port.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { beginStoreForTests, runForTests } from './cli/runForTests.ts';

const patience = 120_000;
let folder: string;
const secret = keyForTests(7);
const keys = openKeys({ dataDir: '', secretKey: secret });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  await beginStoreForTests(folder, secret.toString('hex'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keys });
const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await open();
  return work(store).finally(() => store.close());
};

const run = (...words: string[]) =>
  runForTests('mail', words, { DATA_DIR: folder, SECRET_KEY: secret.toString('hex') });

/** A mail that its server refused, with its mailbox. */
const refusedMail = (to: string) =>
  inStore(async (store) => {
    const now = Date.now();
    const owe = owedForTests(signatureForTests(), now, { to, ...keys.addressHashes(to) });
    const { spelling } = owe.mail;
    await store.transact((tx) => tx.write({ owe }, now));
    const [owed] = await store.outbox.lease(1, 1, now);
    await store.outbox.refuse(owed?.id ?? '', '550', now);
    await store.outbox.bounced(owe.mail, now, now + 1_000_000);
    return { id: owed?.id ?? '', spelling };
  });
const isBounced = (spelling: string) => inStore((store) => store.isBounced(spelling, Date.now()));

test('npm run mail ends with 2 and a sentence for words that it does not know', { timeout: patience }, async () => {
  for (const words of [[], ['do'], ['retry'], ['pause'], ['list', '--everything']]) {
    const { status, stdout, stderr } = await run(...words);
    expect([words, status, stdout]).toEqual([words, 2, '']);
    expect(stderr).toMatch(words.includes('--everything') ? /--everything/ : /npm run mail -- owed/);
    expect(stderr).not.toMatch(/\n {4}at /);
  }
});

test('An operator sees what was refused, without an address, owes it again, and its mailbox is no longer blamed', {
  timeout: patience,
}, async () => {
  const { id, spelling } = await refusedMail('ana@big.example');
  const listed = await run('list');
  expect(listed.stdout).toMatch(
    new RegExp(`^refused ${id} \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z 550 safeguards confirm big\\.example\\n$`),
  );
  expect((await run('owed')).stdout).toBe('');
  expect(await run('retry', id, 'nothing')).toMatchObject({ status: 1, stdout: `${id} owed\nnothing unknown\n` });
  expect((await run('owed')).stdout).toMatch(/^retry due 1 later 0 oldest \d{4}-/);
  expect((await run('list')).stdout).toBe('');
  expect(await isBounced(spelling)).toBe(false);
  const [again] = await inStore((store) => store.outbox.lease(1, 1, Date.now()));
  expect(again).toMatchObject({ id, attempts: 0, mail: { to: 'ana@big.example' } });
});

test('An operator owes again all that one provider refused, and nothing of another', {
  timeout: patience,
}, async () => {
  const { id } = await refusedMail('ana@big.example');
  const other = await refusedMail('ben@other.example');
  expect(await run('retry', '--domain', 'BIG.example')).toMatchObject({ status: 0, stdout: `${id} owed\n` });
  expect((await run('list')).stdout).toContain(other.id);
  expect(await isBounced(other.spelling)).toBe(true);
  expect(await run('allow', 'ben@other.example', 'eve@other.example')).toMatchObject({
    status: 1,
    stdout: 'ben@other.example allowed\neve@other.example unknown\n',
  });
  expect(await isBounced(other.spelling)).toBe(false);
});

test('An operator pauses a provider under any of its domains, and resumes it', { timeout: patience }, async () => {
  expect(await run('pause', 'googlemail.com')).toMatchObject({ status: 0, stdout: 'googlemail.com paused\n' });
  expect((await run('list')).stdout).toMatch(/^paused gmail\.com since \S+ until resumed tries 1 \n$/);
  expect(await run('resume', 'gmail.com')).toMatchObject({ status: 0, stdout: 'gmail.com resumed\n' });
  expect(await run('resume', 'gmail.com', '%')).toMatchObject({ status: 1, stdout: 'gmail.com unknown\n% unknown\n' });
});

test('Where no server has made a database a command says so and makes none: it would tell that nothing is owed', async () => {
  rmSync(folder, { recursive: true });
  const { status, stderr } = await run('owed');
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining(`There is no database ${join(folder, 'portal.sqlite')}.`),
  ]);
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
});
