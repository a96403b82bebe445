import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '#server/store/port.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { backUpForTests, putBackForTests, tracesForTests } from './backupForTests.ts';
import { endedLine, keepEnded } from './keepEnded.ts';
import { lineList } from './lineList.ts';

let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
let logged: string[];
beforeEach(async () => {
  opened = await openSqliteForTests();
  logged = [];
});
afterEach(() => opened.remove());

const letter = 'safeguards';
const list = () => lineList(join(dirname(opened.file), 'ended.list'), endedLine);
const keep = async (...given: Parameters<typeof keeping>) => (await keeping(...given)).store;
const keeping = (store: Store) =>
  keepEnded(store, { list: list(), now: () => 9000, log: (event) => logged.push(event) });
const sign = async (store: Store, mailbox: string) => {
  const save = signatureForTests({ mailbox, spelling: mailbox, state: 'confirmed', confirmedAt: 5 });
  await store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, 5) }, 5));
};
const traces = (word: string) => tracesForTests(opened.file, [word]).files;

test('Private data that ended before an older backup was put back are gone again at the start, as of the same time, without a trace', async () => {
  const store = await keep(opened.store);
  for (const mailbox of ['mailbox-of-one', 'mailbox-of-another']) await sign(store, mailbox);
  backUpForTests(opened.file);
  expect(await store.retention.end(letter, 7000)).toBe(2);
  const [milestone] = await store.milestones(letter);
  expect(traces('mailbox-of'), 'only the backup').toEqual(['backup']);
  await putBackForTests(store, opened.file);
  expect(traces('mailbox-of')).not.toEqual([]);

  const again = await keep(await opened.openAgain());
  expect(logged).toEqual(['retention.repeated']);
  expect(await again.milestones(letter)).toEqual([milestone]);
  expect(await again.counts(letter)).toMatchObject({ signatures: 2 });
  expect(traces('mailbox-of')).toEqual([]);
  await keep(await opened.openAgain());
  expect(logged).toHaveLength(1);
});

test('An end that was not listed, because the server stopped just then, is listed at the next start', async () => {
  await sign(opened.store, 'somebody');
  await opened.store.retention.end(letter, 7000);
  expect(await list().read()).toEqual([]);
  await keep(opened.store);
  expect(await list().read()).toEqual(['safeguards 7000']);
});
