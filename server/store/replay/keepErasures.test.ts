import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEntry } from '#ledger/entry.ts';
import { keysWithOrganisers } from '#server/keys/organisersForTests.ts';
import { sealSignatures } from '#server/letters/export/sealSignatures.ts';
import type { LogFields } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import { keysForTests, openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { backUpForTests, putBackForTests, tracesForTests } from './backupForTests.ts';
import { erasureLine, keepErasures } from './keepErasures.ts';
import { lineList } from './lineList.ts';

let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
let logged: [string, LogFields | undefined][];
beforeEach(async () => {
  opened = await openSqliteForTests();
  logged = [];
});
afterEach(() => opened.remove());

const listFile = () => join(dirname(opened.file), 'erased.list');
const keep = async (...given: Parameters<typeof keeping>) => (await keeping(...given)).store;
const keeping = (store: Store, list = lineList(listFile(), erasureLine)) =>
  keepErasures(store, {
    list,
    hash: keysForTests.erasureHash,
    now: () => 3,
    log: (event, fields) => logged.push([event, fields]),
  });
const start = async () => keep(await opened.openAgain());
const sign = (store: Store, save: ReturnType<typeof signatureForTests>) =>
  store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, 1) }, 1));
const takeBack = (store: Store, remove: ReturnType<typeof signatureForTests>) =>
  store.transact((tx) => tx.write({ remove }, 2));
const isThere = async (store: Store, signature: ReturnType<typeof signatureForTests>) =>
  (await store.link(tokenForTests(signature).hash)) !== null;
const traces = (words: readonly string[]) => tracesForTests(opened.file, words).words;

test('Who took a signature back before an older backup was restored is gone again at the start, without a trace', async () => {
  const [stays, leaves] = [signatureForTests(), signatureForTests({ mailbox: 'mailbox-of-the-leaver' })];
  const store = await keep(opened.store);
  for (const signature of [stays, leaves]) await sign(store, signature);
  backUpForTests(opened.file);
  const late = signatureForTests();
  await sign(store, late);
  for (const signature of [leaves, late]) await takeBack(store, signature);
  await putBackForTests(store, opened.file);
  const ofTheLeaver = [leaves.id, leaves.mailbox, tokenForTests(leaves).hash];
  expect(traces(ofTheLeaver)).toEqual(ofTheLeaver);

  const restored = await start();
  expect([await isThere(restored, leaves), await isThere(restored, stays)]).toEqual([false, true]);
  expect(traces(ofTheLeaver)).toEqual([]);
  expect((await restored.outbox.lease(9, 1, 9)).map(({ mail }) => mail.mailbox)).toEqual([stays.mailbox]);
  expect(logged).toEqual([['erasures.repeated', { count: 1 }]]);
  await restored.close();
  logged = [];
  await start();
  expect(logged).toEqual([]);
});

test('A mail that is owed through this store waits for the turn of its network, as without it', async () => {
  const store = await keep(opened.store);
  const owe = (mailbox: string, turn: number) => {
    const save = signatureForTests({ mailbox });
    return store.transact((tx) => tx.write({ save, owe: owedForTests(save, 1) }, 1, turn));
  };
  for (const [mailbox, turn] of [
    ['third', 7],
    ['first', 1],
    ['second', 3],
  ] as const)
    await owe(mailbox, turn);
  expect((await store.outbox.lease(9, 1, 9)).map(({ mail }) => mail.mailbox)).toEqual(['first', 'second', 'third']);
});

test('What a backup brought back is taken out of the public log once more, as erased', async () => {
  const leaves = signatureForTests({ state: 'confirmed', confirmedAt: 1 });
  const store = await keep(opened.store);
  await sign(store, leaves);
  await store.ledger.sequence(leaves.letter, 10);
  backUpForTests(opened.file);
  await takeBack(store, leaves);
  await putBackForTests(store, opened.file);

  for (let number = 1; number <= 2; number += 1) {
    const restored = await start();
    await restored.ledger.sequence(leaves.letter, 10);
    const entries = (await restored.ledger.lines(leaves.letter, 0, 10)).map(readEntry);
    expect(entries).toMatchObject([{ type: 'confirmed' }, { type: 'removed', removes: 0, reason: 'erased' }]);
    await restored.close();
  }
});

test('What was sealed for the organisers and taken back is gone again too, and what the backup holds readable is to be sealed again', async () => {
  const confirmed = { state: 'confirmed', confirmedAt: 1 } as const;
  const leaves = signatureForTests(confirmed);
  const before = signatureForTests(confirmed);
  await sign(opened.store, before);
  const store = await keep(await opened.openAgain(keysWithOrganisers));
  await sign(store, leaves);
  const sealed = (await store.transact((tx) => tx.signature(leaves.id)))?.forOrganisers?.email ?? 'nothing';
  backUpForTests(opened.file);
  await takeBack(store, leaves);
  await sealSignatures(store, keysWithOrganisers.organisers, () => 2);
  await opened.store.close();
  await putBackForTests(store, opened.file);
  expect(traces([sealed])).toEqual([sealed]);

  const restored = await keep(await opened.openAgain(keysWithOrganisers));
  expect(traces([sealed, leaves.id])).toEqual([]);
  expect(await restored.readable(null, { count: 9, after: '' })).toEqual([before.id]);
});

test('What is kept of an erasure is a hash that only the key could tie to a row, for the owner of the data alone', async () => {
  const leaves = signatureForTests();
  const store = await keep(opened.store);
  await sign(store, leaves);
  await takeBack(store, leaves);
  expect(readFileSync(listFile(), 'utf8')).toBe(`\n${keysForTests.erasureHash(leaves.id)}\n`);
  expect(statSync(listFile()).mode & 0o777).toBe(0o600);
  expect(await store.erasures.all()).toEqual([keysForTests.erasureHash(leaves.id)]);
  expect(traces([leaves.id, leaves.mailbox])).toEqual([]);
});

test('An erasure that was not listed because the power failed is listed at the next start, also after half a line', async () => {
  const leaves = signatureForTests();
  const store = await keep(opened.store, { read: async () => [], add: () => new Promise(() => {}) });
  await sign(store, leaves);
  void takeBack(store, leaves);
  while (await isThere(store, leaves)) await store.transact(async () => undefined);
  writeFileSync(listFile(), '\nhalf-a-li');
  await start();
  expect(await lineList(listFile(), erasureLine).read()).toEqual([keysForTests.erasureHash(leaves.id)]);
});

test('A list that cannot be written keeps nobody from taking back, and the log says so', async () => {
  const leaves = signatureForTests();
  const full = Object.assign(new Error('no room for leaver@example.org'), { code: 'ENOSPC' });
  const store = await keep(opened.store, { read: async () => [], add: () => Promise.reject(full) });
  await sign(store, leaves);
  await takeBack(store, leaves);
  expect(await isThere(store, leaves)).toBe(false);
  expect(logged).toEqual([['erasure.unlisted', { error: 'Error', code: 'ENOSPC', at: expect.any(String) }]]);
});

test('A list that cannot be read stops the start, because what was erased could come back', async () => {
  const list = { read: () => Promise.reject(new Error('EACCES')), add: async () => {} };
  await expect(keep(opened.store, list)).rejects.toThrow('EACCES');
});

test('An erasure that is not written in the end is not noted', async () => {
  const stays = signatureForTests();
  const store = await keep(opened.store);
  await sign(store, stays);
  const work = store.transact(async (tx) => {
    await tx.write({ remove: stays }, 2);
    throw new Error('another thought');
  });
  await expect(work).rejects.toThrow('another thought');
  expect(await isThere(store, stays)).toBe(true);
  expect([await store.erasures.all(), await lineList(listFile(), erasureLine).read()]).toEqual([[], []]);
});

test('What was taken back through another machine stays away when that one is gone and an older backup is put back', async () => {
  const leaves = signatureForTests();
  const here = await keeping(opened.store);
  await sign(here.store, leaves);
  const there = await keeping(await opened.openAgain(), lineList(`${listFile()}.there`, erasureLine));
  backUpForTests(opened.file);
  await takeBack(there.store, leaves);
  await here.compare();
  await there.store.close();
  rmSync(`${listFile()}.there`);
  await putBackForTests(here.store, opened.file);
  expect(await isThere(await start(), leaves)).toBe(false);
});

test('A backup that is put back under a running portal is noticed without a new start', async () => {
  const leaves = signatureForTests();
  const kept = await keeping(opened.store);
  await sign(kept.store, leaves);
  await takeBack(kept.store, leaves);
  // As a database elsewhere that went back in time.
  await opened.store.transact(async (tx) => tx.write({ save: leaves, addToken: tokenForTests(leaves) }, 1));
  const elsewhere = new DatabaseSync(opened.file);
  elsewhere.exec('delete from erased');
  elsewhere.close();
  await kept.compare();
  expect(await isThere(kept.store, leaves)).toBe(false);
  expect(logged).toEqual([['erasures.repeated', { count: 1 }]]);
});
