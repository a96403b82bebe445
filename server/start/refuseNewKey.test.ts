import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeys } from '#server/keys/keys.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { refuseNewKey } from './refuseNewKey.ts';

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
  await expect(refuseNewKey(config())).rejects.toThrow(/key of the database is missing.*secret\.key.*SECRET_KEY/);
  expect(readdirSync(dataDir)).toEqual(before);
  await refuseNewKey({ ...config(), secretKey: Buffer.alloc(32, 1) });
});

test('A first start, and a start with the key that was made, go on', async () => {
  const { store } = config();
  await refuseNewKey({ ...config(), dataDir: join(dataDir, 'not there') });
  mkdirSync(join(dataDir, 'later'));
  await refuseNewKey(config());
  await (await openSqliteStore({ file: store.file, sealer: openKeys(config()) })).close();
  await refuseNewKey(config());
});
