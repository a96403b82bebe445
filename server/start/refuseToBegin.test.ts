import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeys } from '#server/keys/keys.ts';
import { keepHeads } from '#server/ledger/keptHeads.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { refuseToBegin } from './refuseToBegin.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const config = () =>
  ({ dataDir, secretKey: null, store: { kind: 'sqlite', file: join(dataDir, 'portal.sqlite') } }) as const;

test('A database whose key is missing stops the start with a sentence, and nothing is written', async () => {
  await (await openSqliteStore({ file: config().store.file, sealer: openKeys(config()) })).close();
  rmSync(join(dataDir, 'secret.key'));
  const before = readdirSync(dataDir);
  await expect(refuseToBegin(config())).rejects.toThrow(/key of the database is missing.*secret\.key.*SECRET_KEY/);
  expect(readdirSync(dataDir)).toEqual(before);
  await refuseToBegin({ ...config(), secretKey: Buffer.alloc(32, 1) });
});

test('A first start begins a database, and a start with the key that was made finds it', async () => {
  const { store } = config();
  expect(await refuseToBegin({ ...config(), dataDir: join(dataDir, 'not there') })).toBe(true);
  mkdirSync(join(dataDir, 'later'));
  expect(await refuseToBegin(config())).toBe(true);
  await (await openSqliteStore({ file: store.file, sealer: openKeys(config()) })).close();
  expect(await refuseToBegin(config())).toBe(false);
});

test('Where a database was, none is begun until somebody moves aside what tells of it', async () => {
  const { store } = config();
  const heads = join(dataDir, 'heads.json');
  const opened = await openSqliteStore({ file: store.file, sealer: openKeys(config()) });
  await keepHeads(opened.ledger, ['safeguards'], heads);
  await opened.close();
  expect(await refuseToBegin(config())).toBe(false);
  for (const secretKey of [null, Buffer.alloc(32, 1)]) {
    for (const lose of [() => writeFileSync(store.file, ''), () => rmSync(store.file, { force: true })]) {
      lose();
      const before = readdirSync(dataDir);
      await expect(refuseToBegin({ ...config(), secretKey })).rejects.toThrow(/database is missing.*DATA_DIR.*restore/);
      expect(readdirSync(dataDir)).toEqual(before);
    }
  }
  rmSync(heads);
  expect(await refuseToBegin(config())).toBe(true);
});
