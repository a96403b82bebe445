import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeTurn } from '#server/store/mails/mailTurns.ts';
import type { Store } from '#server/store/port.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { limits } from '#signon/limits.ts';
import type { Mail } from '#signon/signature.ts';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { createMailDelay } from './mailDelay.ts';
import { pacedOutbox } from './pacedOutbox.ts';

const start = 1_800_000_000_000;
const minute = 60_000;
const mailsPerMinute = 600;
let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
let store: Store;
beforeEach(async () => {
  opened = await openSqliteForTests();
  store = opened.store;
});
afterEach(() => opened.remove());

const owe = (given: Partial<Mail>, at: number) =>
  store.transact((tx) => tx.write({ owe: owedForTests(signatureForTests(), at, given) }, at));

/** A form from a network owes a mail, as signLetter does. @returns its turn */
const sign = (network: string, given: Partial<Mail>, at: number, notBefore = at) =>
  store.transact(async (tx) => {
    const queue = given.isPatient ? 'patient' : 'prompt';
    const turn = await takeTurn(tx, network, queue, {
      start: at - (at % limits.dayWindow),
      end: at + limits.dayWindow,
    });
    await tx.write({ owe: owedForTests(signatureForTests(), notBefore, given) }, at, turn);
    return turn;
  });

const outbox = () => pacedOutbox(store, mailsPerMinute, () => {});

/** Sends what leaves within a minute at the default pace. @returns the secrets, in order */
async function sendFor(minutes: number, from: number): Promise<string[]> {
  const paced = outbox();
  const left: string[] = [];
  for (let at = from; at < from + minutes * minute; at += minute)
    for (;;) {
      const taken = await paced.lease(100, 5 * minute, at);
      if (taken.length === 0) break;
      for (const { id } of taken) await paced.sent(id);
      left.push(...taken.map(({ mail }) => mail.secret ?? ''));
    }
  return left;
}

test('Mails leave by what they are worth, whatever is owed longer', async () => {
  await owe({ secret: 'patient', isPatient: true }, start);
  await owe({ secret: 'reminder', template: 'reminder' }, start + 1);
  await owe({ secret: 'retry' }, start + 2);
  const [first] = await store.outbox.lease(1, 1, start + 2);
  await store.outbox.postpone(first?.id ?? '', start + 3);
  await owe({ secret: 'own page', template: 'signed' }, start + 4);
  await owe({ secret: 'fresh' }, start + 5);
  expect(await sendFor(1, start + 10)).toEqual(['fresh', 'own page', 'retry', 'reminder', 'patient']);
});

test('What never reached the mail server is worth as much as before', async () => {
  await owe({ secret: 'fresh' }, start);
  const [first] = await store.outbox.lease(1, 1, start);
  await store.outbox.postpone(first?.id ?? '', start + 1, true);
  await owe({ secret: 'own page', template: 'signed' }, start + 1);
  expect(await sendFor(1, start + 10)).toEqual(['fresh', 'own page']);
});

test('A signer behind 50,000 owed mails of some hundred networks gets hers within a minute, and is told no delay', {
  timeout: 300_000,
}, async () => {
  const works: Promise<unknown>[] = [];
  for (let made = 0; made < 50_000; made += 1) {
    const isPatient = made % 10 === 0;
    works.push(sign(`network-${made % 200}`, { secret: 'flood', ...(isPatient && { isPatient }) }, start));
    if (works.length === 2000) await Promise.all(works.splice(0));
  }
  await sendFor(2, start + minute);
  const at = start + 40 * minute;
  const turn = await sign('home', { secret: 'hers', to: 'she@example.org' }, at);
  const flooder = await sign('network-1', { secret: 'flood' }, at);
  const mailDelay = createMailDelay({ store, mailsPerMinute, now: () => at });
  const delay = (own: number) => mailDelay({ turn: own, to: 'she@example.org', isPaced: true });
  expect(await sendFor(1, at)).toContain('hers');
  expect(await delay(flooder)).toBeGreaterThan(20 * minute);
  expect(turn).toBeLessThan(flooder);
});

test('Ten thousand patient mails of yesterday, due by now, hold up nobody who signs today', {
  timeout: 120_000,
}, async () => {
  for (let made = 0; made < 10_000; made += 2000)
    await Promise.all(
      Array.from({ length: 2000 }, () =>
        sign('one address', { secret: 'patient', isPatient: true }, start, start + limits.patience),
      ),
    );
  const tomorrow = start + limits.dayWindow;
  await sign('home', { secret: 'hers' }, tomorrow);
  await sign('one address', { secret: 'neighbour' }, tomorrow);
  expect((await sendFor(1, tomorrow)).slice(0, 2).toSorted()).toEqual(['hers', 'neighbour']);
});

test('Within a lane networks take turns: one that owes many waits with its next, a new one does not', async () => {
  for (let number = 1; number <= 5; number += 1) await sign('busy', { secret: `busy ${number}` }, start);
  expect((await store.outbox.lease(2, minute, start)).map(({ mail }) => mail.secret)).toEqual(['busy 1', 'busy 2']);
  await sign('busy', { secret: 'busy 6' }, start + 1);
  await sign('new', { secret: 'new 1' }, start + 2);
  await sign('new', { secret: 'new 2' }, start + 2);
  expect(await sendFor(1, start + 3)).toEqual(['new 1', 'busy 3', 'new 2', 'busy 4', 'busy 5', 'busy 6']);
});

const delayFor = (to: string, at: number) =>
  createMailDelay({ store, mailsPerMinute, now: () => at })({ turn: 1, to, isPaced: false });

test('A mail is said to be as late as the oldest one before it is, whatever holds that up', async () => {
  await sign('first', {}, start);
  expect(await delayFor('she@example.org', start + minute)).toBe(0);
  expect(await delayFor('she@example.org', start + 30 * minute)).toBe(30 * minute);
  const [tried] = await store.outbox.lease(1, 1, start + 30 * minute);
  await store.outbox.postpone(tried?.id ?? '', start + 50 * minute, true);
  expect(await delayFor('she@example.org', start + 31 * minute), 'the server is away').toBe(31 * minute);
  await store.outbox.postpone(tried?.id ?? '', start + 50 * minute);
  expect(await delayFor('she@example.org', start + 32 * minute), 'only that mailbox asks to come later').toBe(0);
});

test('Mails to a paused provider are said to be late, those to others are not', async () => {
  await sign('first', { to: 'one@big.example' }, start);
  const pause = { domain: 'big.example', since: start, tries: 0, code: '550 5.7.1' };
  await store.outbox.pause({ ...pause, until: start + 20 * minute });
  expect(await delayFor('she@big.example', start)).toBe(20 * minute);
  expect(await delayFor('she@big.example', start + 15 * minute)).toBe(15 * minute);
  expect(await delayFor('she@other.example', start + 15 * minute)).toBe(0);
  await store.outbox.pause({ ...pause, until: null });
  expect(await delayFor('she@big.example', start + 1)).toBe(60 * minute);
});

/** Counts the looks at the queues. */
function counting() {
  const looks: string[] = [];
  const outbox = {
    ...store.outbox,
    queue: (now: number) => {
      looks.push('queue');
      return store.outbox.queue(now);
    },
    queueOfProvider: (domain: string, now: number) => {
      looks.push(domain);
      return store.outbox.queueOfProvider(domain, now);
    },
  };
  return { outbox, looks };
}

test('While a thousand sign in a second, the queue and that of each paused provider are looked at once', async () => {
  await store.outbox.pause({ domain: 'big.example', since: start, until: null, tries: 0, code: null });
  let at = start;
  const { outbox, looks } = counting();
  const mailDelay = createMailDelay({ store: { outbox }, mailsPerMinute, now: () => at });
  const all = () =>
    Promise.all(
      Array.from({ length: 300 }, (_, number) =>
        mailDelay({ turn: number % 7, to: `she-${number}@${number % 3 ? 'other' : 'big'}.example`, isPaced: false }),
      ),
    );
  await all();
  expect(looks.toSorted()).toEqual(['big.example', 'queue']);
  at += 6000;
  await all();
  expect(looks).toHaveLength(4);
});

test('A long queue is looked at less often, a tenth of a millisecond for each mail in it', async () => {
  let at = start;
  const looks: number[] = [];
  const queue = async () => {
    looks.push(at);
    return { served: 1, turns: [{ turn: 1, mails: 600_000, oldest: start }] };
  };
  const mailDelay = createMailDelay({
    store: { outbox: { ...store.outbox, queue } },
    mailsPerMinute,
    now: () => at,
  });
  for (; at < start + 2 * minute; at += 1000) await mailDelay({ turn: 2, to: null, isPaced: true });
  expect(looks).toEqual([start, start + minute]);
});

test('While a long queue is looked at, all are served with what was seen before, and nobody looks beside', async () => {
  let at = start;
  const looks: PromiseWithResolvers<void>[] = [];
  const queue = async () => {
    const look = Promise.withResolvers<void>();
    looks.push(look);
    await look.promise;
    return { served: 1, turns: [{ turn: 1, mails: 600_000, oldest: start - 10 * minute }] };
  };
  const mailDelay = createMailDelay({ store: { outbox: { ...store.outbox, queue } }, mailsPerMinute, now: () => at });
  const ask = () => mailDelay({ turn: 2, to: null, isPaced: false });
  const first = ask();
  at += minute;
  const others = [ask(), ask()];
  await vi.waitUntil(() => looks.length > 0);
  looks[0]?.resolve();
  expect(await Promise.all([first, ...others])).toEqual([10 * minute, 11 * minute, 11 * minute]);
  at += minute;
  expect([await ask(), await ask()], 'served at once').toEqual([12 * minute, 12 * minute]);
  expect(looks).toHaveLength(2);
});

test('An update leaves behind every other mail, also behind those that may come later', async () => {
  await owe({ secret: 'update', template: 'update', update: 'handed' }, start);
  await owe({ secret: 'patient', isPatient: true }, start + 1);
  await owe({ secret: 'fresh' }, start + 2);
  expect(await sendFor(1, start + 10)).toEqual(['fresh', 'patient', 'update']);
});

test('A thousand updates take half of each minute, so that who signs meanwhile gets her mail at once', {
  timeout: 120_000,
}, async () => {
  for (let made = 0; made < 10; made += 1)
    await Promise.all(
      Array.from({ length: 100 }, () => owe({ secret: 'update', template: 'update', update: 'handed' }, start)),
    );
  const paced = outbox();
  let left = 0;
  for (;;) {
    const taken = await paced.lease(50, 5 * minute, start);
    if (taken.length === 0) break;
    left += taken.length;
  }
  expect(left).toBe(mailsPerMinute / 2);
  expect(await paced.nextDue(), 'the worker waits for the next minute').toBe(start - (start % minute) + minute);
  await sign('network', { secret: 'fresh' }, start + 5);
  expect(await paced.nextDue()).toBe(start + 5);
  expect((await paced.lease(50, 5 * minute, start + 5)).map(({ mail }) => mail.secret)).toEqual(['fresh']);
});
