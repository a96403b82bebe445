import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '#server/store/port.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { isPaced, pacedOutbox } from './pacedOutbox.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
let store: Store;
let logged: [string, object][];

beforeEach(async () => {
  opened = await openSqliteForTests();
  store = opened.store;
  logged = [];
  for (let made = 0; made < 12; made += 1)
    await store.transact((tx) => tx.write({ owe: owedForTests(signatureForTests(), now) }, now));
});
afterEach(() => opened.remove());

const outbox = (of = store) => pacedOutbox(of, 5, (event, fields) => logged.push([event, fields]));

test('Of many owed mails only so many leave in a minute, from whatever process; the others in the next minutes, none lost', async () => {
  const [one, other] = [outbox(), outbox(await opened.openAgain())];
  const left: string[] = [];
  const send = async (from: typeof one, at: number) => {
    const taken = await from.lease(4, 1000, at);
    for (const { id } of taken) await from.sent(id);
    left.push(...taken.map(({ id }) => id));
    return taken.length;
  };
  expect([await send(one, now), await send(other, now), await send(one, now + 1), await send(other, now + 1)]).toEqual([
    4, 1, 0, 0,
  ]);
  expect([await send(one, now + minute), await send(one, now + minute), await send(one, now + minute)]).toEqual([
    4, 1, 0,
  ]);
  expect(await send(other, now + 2 * minute)).toBe(2);
  expect(new Set(left).size).toBe(12);
  expect(await one.nextDue()).toBeNull();
});

test('A worker that is held back does not look again before the minute is over, and the log says it once, naming nobody', async () => {
  const paced = outbox();
  await paced.lease(5, 1000, now);
  expect([await paced.lease(5, 1000, now), await paced.lease(5, 1000, now + 2)]).toEqual([[], []]);
  expect(await paced.nextDue()).toBe(now - (now % minute) + minute);
  expect(logged).toEqual([['mail.paced', { count: 5 }]]);
});

test('A signing knows that mails are held back, until a minute after the last full one', async () => {
  const paced = (at: number) => store.transact((tx) => isPaced(tx, 5, at));
  expect(await paced(now)).toBe(false);
  await outbox().lease(5, 1000, now);
  expect([await paced(now), await paced(now + minute), await paced(now + 2 * minute)]).toEqual([true, true, false]);
});
