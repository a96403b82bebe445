import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keysWithOrganisers, organisersForTests } from '#server/keys/organisersForTests.ts';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { beginStoreForTests, runForTests } from './cli/runForTests.ts';

const timeout = 120_000;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'updates-'));
  await beginStoreForTests(folder);
  printSiteForTests(join(folder, 'site'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (words: string[], env: Record<string, string> = {}) =>
  runForTests('updates', words, { DATA_DIR: folder, ORIGIN: 'https://letter.example', ...env }, folder);
const time = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

async function sign(sealer = keysForTests) {
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer });
  for (const [name, updates] of Object.entries({ ana: true, ben: true, eve: false }))
    await store.transact((tx) =>
      tx.write(
        {
          save: signatureForTests({
            ...{ email: `${name}@example.org`, updates, state: 'confirmed', confirmedAt: 5 },
            locale: name === 'ben' ? 'es' : 'en',
          }),
        },
        5,
      ),
    );
  return store;
}

test('An update is listed, looked at, sent once to who asked for it, and its sums are told', { timeout }, async () => {
  await (await sign()).close();
  expect((await run(['list'])).stdout).toBe('handed safeguards 2026-11-22 en,es not sent\n');
  const { stdout } = await run(['preview', 'handed']);
  for (const locale of ['en', 'es', 'ar']) expect(stdout).toContain(`Subject: Handed over (${locale})`);
  expect(await run(['send', 'handed', '--yes'])).toEqual({ status: 0, stdout: 'queued 2\n', stderr: '' });
  expect((await run(['list'])).stdout).toBe('handed safeguards 2026-11-22 en,es being sent\n');
  const again = await run(['send', 'handed', '--yes']);
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('It was sent before')]);
  expect((await run(['results', 'handed'])).stdout.replace(time, 'TIME').split('\n')).toEqual([
    ...['letter safeguards', 'begun TIME', 'queued 2', 'waiting 2', 'sent 0', 'refused 0'],
    ...['no longer wanted 0', 'unsubscribed 0', 'only the organisers can write to 0', ''],
  ]);
  expect(JSON.parse((await run(['results', 'handed', '--json'])).stdout)).toMatchObject({ queued: 2, waiting: 2 });
});

test('Where nobody asked for news, or nobody can be mailed, its one sending is not begun', { timeout }, async () => {
  const { status, stderr } = await run(['send', 'handed', '--yes']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('Nobody to send to')]);
  await (await sign()).close();
  expect((await run(['send', 'handed', '--yes'])).stdout).toBe('queued 2\n');
});

test('Without ORIGIN, links lead to where the site was printed for; with another one nothing is written', {
  timeout,
}, async () => {
  const file = join(folder, 'site/manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), origin: 'https://printed.example' }));
  expect((await run(['preview', 'handed'], { ORIGIN: '' })).stdout).toContain('https://printed.example/');
  expect(await run(['send-to', 'me@example.org', 'handed'])).toMatchObject({
    ...{ status: 2, stderr: expect.stringContaining('printed for https://printed.example') },
  });
});

test('Nobody can be asked in a script, so without --yes nothing is sent, and the question says to how many', {
  timeout,
}, async () => {
  await (await sign()).close();
  const { status, stderr } = await run(['send', 'handed']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('2 (en 1, es 1). Send "handed" to them?')]);
  expect((await run(['results', 'handed'])).stdout).toBe('It was not sent yet.\n');
});

test('One copy goes to an address to look at; its link ends nobody’s news', { timeout }, async () => {
  expect(await run(['send-to', 'me@example.org', 'handed', '--language', 'es'])).toMatchObject({ status: 0 });
  const [file = ''] = readdirSync(join(folder, 'outbox'));
  const mail = readFileSync(join(folder, 'outbox', file), 'utf8');
  expect(mail).toContain('To: me@example.org');
  expect(mail).toContain('Subject: Handed over (es)');
  expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/letter\.example\/api\/unsubscribe\//m);
});

test('Where only the organisers read addresses, they get those who asked, each with a link, all sealed for them', {
  timeout,
}, async () => {
  const { recipient, read } = organisersForTests;
  await (await sign(keysWithOrganisers)).close();
  const env = { ORGANISER_AGE_RECIPIENT: recipient };
  expect(await run(['send', 'handed', '--yes'], env)).toMatchObject({
    ...{ status: 1, stdout: '', stderr: expect.stringContaining('2 (en 1, es 1), and none of them can be mailed') },
  });
  expect((await run(['results', 'handed'])).stdout, 'its one sending is left').toBe('It was not sent yet.\n');
  const file = join(folder, 'readers.csv');
  expect((await run(['export', 'handed', '--to', file], env)).stdout).toBe('written 2\n');
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('example');
  const rows = text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
  const opened = await Promise.all(
    rows.map(async ([language, , email = '', url = '']) => [language, await read(email), await read(url)]),
  );
  expect(opened.sort()).toEqual([
    ['en', 'ana@example.org', expect.stringMatching(/^https:\/\/letter\.example\/api\/unsubscribe\/[\w-]+$/)],
    ['es', 'ben@example.org', expect.stringMatching(/^https:\/\/letter\.example\/api\/unsubscribe\/[\w-]+$/)],
  ]);
  expect((await run(['export', 'handed', '--to', file], env)).status, 'no file is written over').toBe(2);
});

test.each([
  [['do'], 'npm run updates -- list'],
  [['send'], 'npm run updates -- list'],
  [['export', 'handed'], 'npm run updates -- list'],
  [['send', 'hande'], 'There is no update "hande" in the printed site; did you mean'],
  [['send-to', 'nobody', 'handed'], '"nobody" is no address'],
  [['send-to', 'me@example.org', 'handed', '--language', 'xx'], '--language is one of en, es, ar'],
  [['export', 'handed', '--to', 'x.csv'], 'The organisers of this letter gave no key'],
])('%j ends with 2 and a sentence', { timeout }, async (words, said) => {
  const { status, stdout, stderr } = await run(words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});
