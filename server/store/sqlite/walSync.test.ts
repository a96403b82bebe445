import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { openSqliteForTests } from './sqliteForTests.ts';
import { StoreBroken } from './sqliteSession.ts';
import { syncWalOf } from './walSync.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-'));
  file = join(folder, 'test.sqlite');
  writeFileSync(`${file}-wal`, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A disk whose syncs end when the test says so. */
function slowDisk() {
  const syncs: PromiseWithResolvers<void>[] = [];
  return {
    syncs,
    sync: () => {
      const sync = Promise.withResolvers<void>();
      syncs.push(sync);
      return sync.promise;
    },
  };
}
/** Lets all that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('What was committed is durable when a sync that began after it has ended; two are under way at most', async () => {
  const { syncs, sync } = slowDisk();
  const wal = await syncWalOf(file, sync);
  await wal.durable();
  const durable: string[] = [];
  const commit = (name: string) => {
    wal.committing();
    wal.durable().then(() => durable.push(name));
  };
  for (const name of ['one', 'two', 'three', 'four']) commit(name);
  await settle();
  expect([syncs.length, durable]).toEqual([2, []]);
  syncs[1]?.resolve();
  await settle();
  expect([syncs.length, durable]).toEqual([3, ['one', 'two']]);
  syncs[2]?.resolve();
  await settle();
  expect(durable).toEqual(['one', 'two', 'three', 'four']);
  syncs[0]?.resolve();
  await wal.close();
  expect(syncs).toHaveLength(3);
});

test('A disk that failed to sync is trusted no more, though it says later that all is well', async () => {
  const { syncs, sync } = slowDisk();
  const wal = await syncWalOf(file, sync);
  wal.committing();
  const lost = expect(wal.durable()).rejects.toThrow(StoreBroken);
  syncs[0]?.reject(new Error('EIO'));
  await lost;
  wal.committing();
  await expect(wal.durable()).rejects.toThrow(StoreBroken);
  expect(syncs).toHaveLength(1);
  await wal.close();
});

test('Of a store nothing is acknowledged, read or handed out before it is durable, and the next works go on meanwhile', async () => {
  const { syncs, sync } = slowDisk();
  const opened = await openSqliteForTests({ sync });
  const { store } = opened;
  const told: string[] = [];
  const save = signatureForTests({ state: 'confirmed', confirmedAt: 5 });
  store.transact((tx) => tx.write({ save, owe: owedForTests(save, 5) }, 5)).then(() => told.push('acknowledged'));
  while (syncs.length === 0) await settle();
  store.people.signatures(save.mailbox).then((found) => told.push(`read ${found.length}`));
  store.outbox.lease(1, 1, 6).then((mails) => told.push(`leased ${mails.length}`));
  while (syncs.length < 2) await settle();
  expect(told).toEqual([]);
  for (let ended = 0; told.length < 3; ended += 1) {
    syncs[ended]?.resolve();
    await settle();
  }
  expect(told.toSorted()).toEqual(['acknowledged', 'leased 1', 'read 1']);
  for (const { resolve } of syncs) resolve();
  const removed = opened.remove();
  for (let isOver = false; !isOver; ) {
    for (const { resolve } of syncs) resolve();
    isOver = await Promise.race([removed.then(() => true), settle().then(() => false)]);
  }
});
