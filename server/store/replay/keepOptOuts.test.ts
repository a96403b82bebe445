import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '#server/store/port.ts';
import { keysForTests, openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { backUpForTests, putBackForTests } from './backupForTests.ts';
import { keepOptOuts, optOutLine } from './keepOptOuts.ts';
import { lineList } from './lineList.ts';

let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
let logged: string[];
beforeEach(async () => {
  opened = await openSqliteForTests();
  logged = [];
});
afterEach(() => opened.remove());

const listFile = () => join(dirname(opened.file), 'no-mail.list');
const keep = async (...given: Parameters<typeof keeping>) => (await keeping(...given)).store;
const keeping = (store: Store, list = lineList(listFile(), optOutLine)) =>
  keepOptOuts(store, { list, now: () => 3, log: (event) => logged.push(event) });
const [ana, ben, cora] = ['ana', 'ben', 'cora'].map(
  (name) => keysForTests.addressHashes(`${name}@example.org`).certain,
) as [string, string, string];
const refuse = (store: Store, certain: string) =>
  store.transact((tx) =>
    tx.write({ suppression: { address: certain, mailbox: null, reason: 'opted-out', since: 1, until: null } }, 1),
  );
const allow = (store: Store, certain: string) => store.transact((tx) => tx.write({ unsuppress: { certain } }, 2));

test('Who wanted no more mails before an older backup was restored gets none, and who wants them again does', async () => {
  const store = await keep(opened.store);
  const waiting = signatureForTests({ certain: ana });
  await store.transact((tx) => tx.write({ save: waiting, owe: owedForTests(waiting, 1) }, 1));
  for (const certain of [ben, cora]) await refuse(store, certain);
  backUpForTests(opened.file);
  await refuse(store, ana);
  await allow(store, ben);
  await putBackForTests(store, opened.file);

  const restored = await keep(await opened.openAgain());
  expect((await restored.optedOut()).sort()).toEqual([ana, cora].sort());
  expect(await restored.outbox.lease(9, 1, 9)).toEqual([]);
  expect(await restored.transact((tx) => tx.signature(waiting.id))).toBeNull();
  expect(logged).toEqual(['refusals.repeated']);
  await restored.close();
  await keep(await opened.openAgain());
  expect(logged).toHaveLength(1);
});

test('What is kept of such a wish is a keyed hash; that a mail server refused a mail is no wish', async () => {
  const store = await keep(opened.store);
  await refuse(store, ana);
  await store.outbox.bounced({ spelling: ben, mailbox: ben }, 1, 9);
  expect(readFileSync(listFile(), 'utf8')).toBe(`\nrefused ${ana} 1\n`);
});

test('A wish that was not listed, because the disk was full, is kept all the same and listed at the next start', async () => {
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const store = await keep(opened.store, { read: async () => [], add: () => Promise.reject(full) });
  await refuse(store, ana);
  expect([await store.isOptedOut(ana), logged]).toEqual([true, ['refusal.unlisted']]);
  await keep(await opened.openAgain());
  expect(await lineList(listFile(), optOutLine).read()).toEqual([`refused ${ana} 1`]);
});

test('Of two machines that share a database each lists what the other heard, and the newer wish holds on both', async () => {
  const [one, other] = [keep, keep].map((_, number) => lineList(`${listFile()}.${number}`, optOutLine)) as [
    ReturnType<typeof lineList>,
    ReturnType<typeof lineList>,
  ];
  const first = await keeping(opened.store, one);
  const second = await keeping(await opened.openAgain(), other);
  await refuse(first.store, ana);
  await refuse(second.store, ben);
  await second.compare();
  await allow(second.store, ana);
  await first.compare();
  for (const list of [one, other]) {
    const restarted = await keeping(await opened.openAgain(), list);
    expect(await restarted.store.optedOut()).toEqual([ben]);
  }
  expect(await one.read()).toContain(`allowed ${ana} 2`);
  expect(logged).toEqual([]);
});

test('A wish that a list of an older version holds without its time is kept when the database has forgotten it', async () => {
  await lineList(listFile(), optOutLine).add([`refused ${ana}`]);
  const store = await keep(opened.store);
  expect(await store.optedOut()).toEqual([ana]);
});
