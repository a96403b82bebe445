import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastBackup } from '#server/backup/backupNotes.ts';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import type { Store } from '#server/store/port.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { runForTests } from './cli/runForTests.ts';

type Signature = ReturnType<typeof signatureForTests>;

let folder: string;
let DATA_DIR: string;
let backup: string;
const secretKey = keyForTests(7);
const keys = openKeys({ dataDir: '', secretKey });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  DATA_DIR = join(folder, 'data');
  backup = join(folder, 'portal.backup');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: 'backup' | 'restore', words: string[], env = {}) =>
  runForTests(command, words, { DATA_DIR, SECRET_KEY: secretKey.toString('hex'), ...env });
const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const opened = await openSqliteStore({ file: join(DATA_DIR, 'portal.sqlite'), sealer: keys });
  const keeping = { hash: keys.erasureHash, now: Date.now, log: () => {} };
  const store = await replayOptOuts(opened, DATA_DIR, keeping);
  return work(store).finally(() => store.close());
};
const sign = (store: Store, save: Signature) => store.transact((tx) => tx.write({ save }, 1));
const confirmed = () => signatureForTests({ state: 'confirmed', confirmedAt: 1 });
const letter = confirmed().letter;
const three = async () => {
  mkdirData();
  const signatures = [confirmed(), confirmed(), confirmed()];
  await inStore(async (store) => {
    for (const signature of signatures) await sign(store, signature);
    await store.ledger.sequence(letter, 10);
  });
  return signatures as [Signature, Signature, Signature];
};
const mkdirData = (): unknown => mkdirSync(DATA_DIR, { recursive: true });
const kept = (): Promise<number> => inStore(async (store) => (await store.counts(letter)).signatures);

test('A backup is whole, for its owner alone, holds no key, and is noted with its time and where the log ended', async () => {
  await three();
  const { status, stdout } = await run('backup', ['--to', backup]);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/3 signatures as of .*\nsafeguards: log of 3 lines/)]);
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['data', 'portal.backup']);
  const note = await lastBackup(DATA_DIR);
  const root = await inStore((store) => store.ledger.state(letter)).then((state) => state.root);
  expect(note).toMatchObject({ kind: 'sqlite', signatures: 3, bytes: statSync(backup).size });
  expect(note?.heads).toEqual([{ letter, size: 3, root }]);
  const bytes = readFileSync(backup);
  for (const form of ['hex', 'base64', 'base64url'] as const)
    expect(bytes.includes(secretKey.toString(form))).toBe(false);
  expect(bytes.includes(secretKey)).toBe(false);
});

test('A backup is written over nothing, and half of one is left by nobody', async () => {
  await three();
  writeFileSync(backup, 'mine');
  expect(await run('backup', ['--to', backup])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('there already'),
  });
  expect(readFileSync(backup, 'utf8')).toBe('mine');
  expect((await run('backup', ['--to', join(folder, 'nowhere', 'b')])).status).toBe(2);
  const database = new DatabaseSync(join(DATA_DIR, 'portal.sqlite'));
  database.exec("update log_entries set line = line || ' ' where position = 1");
  database.close();
  const { status, stderr } = await run('backup', ['--to', join(folder, 'other')]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('public log of safeguards in it is damaged')]);
  expect(readdirSync(folder).sort()).toEqual(['data', 'portal.backup']);
});

test('What is put back is what was saved, except for whom took back since; it says what the public log will show', async () => {
  const [leaves] = await three();
  await run('backup', ['--to', backup]);
  await inStore(async (store) => {
    for (let more = 0; more < 4; more += 1) await sign(store, confirmed());
    await store.transact((tx) => tx.write({ remove: leaves }, 2));
    await store.ledger.sequence(letter, 10);
  });
  expect(await kept()).toBe(6);
  const { status, stdout } = await run('restore', ['--from', backup, '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain('"event":"erasures.repeated"');
  expect(stdout).toMatch(/safeguards: the public log had 8 lines and has 3 now\. .*these 5 .*open again/);
  expect(await kept()).toBe(2);
  const [aside = ''] = readdirSync(DATA_DIR).filter((name) => name.includes('.before-'));
  const before = new DatabaseSync(join(DATA_DIR, aside), { readOnly: true });
  expect(before.prepare("select count(*) as n from signatures where state = 'confirmed'").get()).toEqual({ n: 6 });
  before.close();
});

test('A backup is put back on a new machine with its key, and not without', async () => {
  await three();
  await run('backup', ['--to', backup]);
  rmSync(DATA_DIR, { recursive: true });
  mkdirData();
  const without = await run('restore', ['--from', backup, '--yes'], { SECRET_KEY: '' });
  expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no key') });
  expect(readdirSync(DATA_DIR)).toEqual([]);
  expect((await run('restore', ['--from', backup, '--yes'])).status).toBe(0);
  expect(await kept()).toBe(3);
});

test.each<[string, () => unknown, string, Record<string, string>?]>([
  ['of another key', () => '', 'written under another key', { SECRET_KEY: keyForTests(2).toString('hex') }],
  ['that was cut off', () => spoil((bytes) => bytes.subarray(0, bytes.length / 2)), 'it is damaged'],
  ['with a damaged page', () => spoil((bytes) => bytes.fill(0xff, 8192, 12_288)), 'it is damaged'],
  ['that is something else', () => writeFileSync(backup, 'a letter to a friend'), 'it is no SQLite database'],
  ['that is of another program', () => otherProgram(), 'it holds no database of this portal'],
  ['of a later version', () => change("insert into migrations values ('9.9.9-later', 1)"), 'made by a later version'],
  [
    'with a changed log',
    () => change("update log_entries set line = '' where position = 0"),
    'its lines do not give its head',
  ],
])(
  'A backup %s is refused with a sentence, and nothing is changed',
  async (_, make, sentence, env: Record<string, string> = {}) => {
    await three();
    await run('backup', ['--to', backup]);
    make();
    const names = () => readdirSync(DATA_DIR).filter((name) => !/-(wal|shm)$/.test(name));
    const before = names();
    const { status, stderr } = await run('restore', ['--from', backup, '--yes'], env);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    expect(names()).toEqual(before);
    expect(await kept()).toBe(3);
  },
);

test('Nothing is put back under a portal that runs', async () => {
  await three();
  await run('backup', ['--to', backup]);
  const store = await openSqliteStore({ file: join(DATA_DIR, 'portal.sqlite'), sealer: keys });
  const { status, stderr } = await run('restore', ['--from', backup, '--yes']);
  await store.close();
  expect([status, stderr]).toEqual([2, expect.stringContaining('stop it first')]);
  expect(await kept()).toBe(3);
});

const spoil = (change: (bytes: Buffer) => Buffer) => writeFileSync(backup, change(readFileSync(backup)));
function change(statement: string): void {
  const database = new DatabaseSync(backup);
  database.exec(statement);
  database.close();
}
function otherProgram(): void {
  rmSync(backup);
  change('create table things (name text)');
}
