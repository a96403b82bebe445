import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeys } from '#server/keys/keys.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { beginStoreForTests, runForTests, settingsForTests } from './cli/runForTests.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'purge-'));
  await beginStoreForTests(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const day = 86_400_000;
const run = (...words: string[]) => runForTests('purge', words, { DATA_DIR: dataDir });

/** A signature of a year ago that nobody confirmed, and no purge since: as after a year of standing still, or before a clock that is a year ahead. */
async function signYearAgo() {
  const sealer = openKeys({ dataDir, secretKey: Buffer.from(settingsForTests.SECRET_KEY, 'hex') });
  const store = await openSqliteStore({ file: join(dataDir, 'portal.sqlite'), sealer });
  const signedAt = Date.now() - 365 * day;
  await store.transact((tx) => tx.write({ save: signatureForTests({ signedAt }) }, signedAt));
  await store.close();
}

test('An operator sees what a purge would delete that the clock alone asks for, and lets it go on', async () => {
  await signYearAgo();
  expect(await run('show')).toMatchObject({ status: 0, stdout: expect.stringContaining('would delete 1 signature') });
  expect(await run('allow')).toMatchObject({ status: 0, stdout: expect.stringMatching(/will delete 1 .*clock/) });
  expect(await run('show')).toMatchObject({ status: 1, stdout: expect.stringContaining('No purge is held back') });
});

test('Where no purge is held back there is nothing to allow', async () => {
  expect(await run('allow')).toMatchObject({ status: 1 });
  expect(await run('alow')).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run purge') });
});
