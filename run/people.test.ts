import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { runForTests } from './cli/runForTests.ts';

const patience = 120_000;
const email = 'canary@example.org';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'people-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => runForTests('people', words, { DATA_DIR: folder });

test('An operator shows and erases a person by her address: nothing before it was agreed to, and again never after a restored backup', {
  timeout: patience,
}, async () => {
  const save = signatureForTests({ email, ...keysForTests.addressHashes(email), state: 'confirmed', confirmedAt: 5 });
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  await store.transact((tx) => tx.write({ save }, 5));
  await store.close();
  const outbox = join(folder, 'outbox');
  mkdirSync(outbox);
  for (const [name, to] of [
    ['hers', email],
    ['other', 'ben@example.org'],
  ])
    writeFileSync(join(outbox, `${name}.eml`), `From: x@y.example\r\nTo: ${to}\r\n\r\nTo: ${email}`);

  const shown = await run('show', '--email', email);
  expect([shown.status, shown.stderr, JSON.parse(shown.stdout).signatures[0].email]).toEqual([0, '', email]);
  expect(await run('erase', '--email', email)).toEqual({
    status: 2,
    stdout: `${save.id} ${save.letter} confirmed person ${new Date(save.signedAt).toISOString()}\n`,
    stderr: 'Signatures and attempts that will be erased for good: 1. Nobody can be asked here: say --yes.\n',
  });
  expect(readdirSync(outbox)).toHaveLength(2);
  const erased = await run('erase', '--email', email, '--yes');
  expect([erased.status, erased.stderr, erased.stdout.split('\n')[1]]).toEqual([
    0,
    '',
    '1 erased, and 1 mails that were written as files',
  ]);
  expect(readdirSync(outbox)).toEqual(['other.eml']);
  expect(readFileSync(join(folder, 'erased.list'), 'utf8')).toContain(keysForTests.erasureHash(save.id));
  expect(await run('find', '--email', email)).toEqual({
    ...{ status: 1, stdout: '' },
    stderr: 'No signature and no attempt to sign is kept of this address.\n',
  });
});

test('With every spelling go the mails, too, that were written as files to another one', {
  timeout: patience,
}, async () => {
  const other = 'canary+x@example.org';
  const save = signatureForTests({ email: other, ...keysForTests.addressHashes(other) });
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  await store.transact((tx) => tx.write({ save }, 5));
  await store.close();
  mkdirSync(join(folder, 'outbox'));
  writeFileSync(join(folder, 'outbox', 'other.eml'), `From: x@y.example\r\nTo: ${other}\r\n\r\n`);
  const erased = await run('erase', '--email', email, '--every-spelling', '--yes');
  expect([erased.status, erased.stdout.split('\n')[1]]).toEqual([
    0,
    '1 erased, and 1 mails that were written as files',
  ]);
});

test('npm run people ends with 2 and a sentence for words that it does not know', { timeout: patience }, async () => {
  for (const [words, said] of [
    [['show'], 'npm run people -- find --email ADDRESS'],
    [['find', '--email', 'canary'], '--email is no address: malformed'],
  ] as const) {
    const { status, stdout, stderr } = await run(...words);
    expect([status, stdout, stderr.includes(said)]).toEqual([2, '', true]);
    expect(stderr).not.toMatch(/\n {4}at |canary/);
  }
});
