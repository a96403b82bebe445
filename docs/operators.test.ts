import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signatureForTests } from '#server/store/contract/signatureForTests.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';

const [command = ''] = /^ {4}(umask .*vacuum into.*)$/m.exec(readFileSync('docs/operators.md', 'utf8'))?.slice(1) ?? [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  mkdirSync(join(folder, 'data'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const patience = { timeout: 60_000 };
const open = () => openSqliteStore({ file: join(folder, 'data/portal.sqlite'), sealer: keysForTests });
const backUp = () => spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });

test(
  'The command for a backup copies a database in use, and the copy put in its place is whole',
  patience,
  async () => {
    const store = await open();
    const save = signatureForTests({ state: 'confirmed', confirmedAt: 5 });
    await store.transact((tx) => tx.write({ save }, 5));
    expect(backUp()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const copy = join(folder, 'portal.backup.sqlite');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await store.transact((tx) => tx.write({ remove: save }, 6));
    await store.close();

    rmSync(join(folder, 'data'), { recursive: true });
    mkdirSync(join(folder, 'data'));
    copyFileSync(copy, join(folder, 'data/portal.sqlite'));
    const restored = await open();
    expect(await restored.counts(save.letter)).toMatchObject({ signatures: 1 });
    await restored.close();
  },
);

test('The command for a backup writes over no earlier one', patience, async () => {
  await (await open()).close();
  expect(backUp().status).toBe(0);
  expect(backUp()).toMatchObject({ status: 1, stderr: expect.stringContaining('already exists') });
});
