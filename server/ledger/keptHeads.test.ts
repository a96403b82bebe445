import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '#server/store/port.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { compareHeads, keepHeads } from './keptHeads.ts';
import { sequenceAll } from './sequencer.ts';

let opened: Awaited<ReturnType<typeof openSqliteForTests>>[] = [];
let first: Store;
beforeEach(async () => {
  opened = [await openSqliteForTests(), await openSqliteForTests()];
  first = opened[0]?.store as Store;
});
afterEach(async () => {
  for (const { remove } of opened) await remove();
});

const confirm = async (store: Store, count: number) => {
  for (let one = 0; one < count; one += 1)
    await store.transact((tx) => tx.write({ save: signatureForTests({ state: 'confirmed', confirmedAt: 1 }) }, 1));
  await sequenceAll(store.ledger);
};
const file = () => join(dirname(opened[0]?.file ?? ''), 'heads.json');

test('A log that grew since is in order; one that is shorter tells how many lines are missing, and another one that it is another', async () => {
  expect(await compareHeads(first.ledger, file())).toEqual([]);
  await confirm(first, 3);
  await keepHeads(first.ledger, ['safeguards', 'harbour'], file());
  await confirm(first, 2);
  expect(await compareHeads(first.ledger, file())).toEqual([]);
  const other = opened[1]?.store as Store;
  await confirm(other, 1);
  expect(await compareHeads(other.ledger, file())).toEqual([{ letter: 'safeguards', missing: 2 }]);
  await confirm(other, 4);
  expect(await compareHeads(other.ledger, file())).toEqual([{ letter: 'safeguards', missing: 0 }]);
});
