import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '#harness/mailServer.ts';
import { limits } from '#signon/limits.ts';
import { until } from './clockForTests.ts';
import { mailRoomForTests } from './workerForTests.ts';

const minute = 60_000;

describe('a provider that refuses us', { timeout: 30_000 }, () => {
  let room: Awaited<ReturnType<typeof mailRoomForTests>>;
  beforeEach(async () => {
    room = await mailRoomForTests();
  });
  afterEach(() => room.close());

  const oweTo = async (domain: string, count: number) => {
    const owed = [];
    for (let each = 0; each < count; each += 1)
      owed.push(await room.owe({ to: `person-${each}@${domain}`, spelling: `${domain}-${each}` }));
    return owed;
  };
  const refuseAt = (domain: string, reply: string) => {
    room.server.behaviour.atRecipient = (address) => (address.endsWith(domain) ? refusal(reply) : null);
  };
  const isBounced = (spelling: string) =>
    room.store
      .transact((tx) => tx.suppressionOf({ spelling, certain: spelling }, room.clock.now()))
      .then((reason) => reason !== null);
  const arrivedAt = (domain: string) =>
    room.server.arrived.flatMap(({ recipients }) => recipients).filter((to) => to.endsWith(domain)).length;

  test.each([
    ['at RCPT', 'atRecipient'],
    ['after DATA', 'atEnd'],
  ] as const)(
    'with a code that says so, %s: nothing is dropped, no mailbox is blamed, the others leave, and the log raises an alarm',
    async (_, when) => {
      room.server.behaviour[when] = (address: string) =>
        address.endsWith('big.example') ? refusal('550 5.7.1 Blocked for policy reasons') : null;
      const owed = await oweTo('big.example', 30);
      await oweTo('other.example', 10);
      room.start();
      await until(() => arrivedAt('other.example') === 10);
      await room.isAtRest();
      expect(room.events('mail.provider-paused')).toMatchObject([{ code: '550 5.7.1', ms: minute }]);
      expect(room.events('mail.postponed').length, 'only what was on its way was tried').toBeLessThanOrEqual(6);
      expect(room.events('mail.refused')).toEqual([]);
      for (const { spelling } of owed) expect(await isBounced(spelling)).toBe(false);
      expect((await room.store.outbox.pauses()).map(({ domain }) => domain)).toEqual(['big.example']);

      delete room.server.behaviour[when];
      room.clock.pass(minute);
      await until(() => arrivedAt('big.example') === 30);
      expect(room.events('mail.provider-resumed')).toHaveLength(1);
      expect(await room.store.outbox.pauses()).toEqual([]);
      await room.isAtRest();
      expect(await room.due()).toBeNull();
    },
  );

  test('and goes on to is asked less and less often, an hour apart at last, by one mail each time, and its mails are never given up', async () => {
    refuseAt('big.example', '550 5.7.1 Blocked');
    await oweTo('big.example', 20);
    room.start({ attemptsLimit: 3 });
    for (let pauses = 1; pauses <= 9; pauses += 1) {
      await until(() => room.events('mail.provider-paused').length === pauses);
      await room.isAtRest();
      expect(room.events('mail.postponed').length, 'one after each pause').toBeLessThanOrEqual(6 + pauses);
      room.clock.pass(Number(room.events('mail.provider-paused').at(-1)?.ms));
    }
    expect(room.events('mail.provider-paused').map(({ ms }) => Number(ms) / minute)).toEqual([
      ...[1, 2, 4, 8, 16, 32, 60, 60, 60],
    ]);
    expect(room.events('mail.given-up')).toEqual([]);
    expect(await room.due()).not.toBeNull();
  });

  test('without a code is noticed when half of its replies are a no: what was refused is owed again, and no mailbox is blamed', async () => {
    refuseAt('big.example', '550 Go away');
    const owed = await oweTo('big.example', 30);
    room.start({ concurrency: 1 });
    await until(() => room.events('mail.provider-paused').length === 1);
    await room.isAtRest();
    expect(room.events('mail.refused')).toHaveLength(4);
    for (const { spelling } of owed) expect(await isBounced(spelling)).toBe(false);
    expect(await room.store.outbox.refused(99)).toEqual([]);

    room.server.behaviour = Object.assign(room.server.behaviour, { atRecipient: undefined });
    room.clock.pass(minute);
    await until(() => arrivedAt('big.example') === 30);
    expect(new Set(room.server.arrived.map(({ messageId }) => messageId)).size).toBe(30);
  });

  test('in single replies while it takes most is not paused: a mailbox that is gone is a fact about that mailbox', async () => {
    room.server.behaviour.atRecipient = (address) => (/person-[02468]@/.test(address) ? refusal('550 Gone') : null);
    const owed = await oweTo('big.example', 6);
    for (let more = 0; more < 4; more += 1) await room.owe({ to: `person-1${more}x@big.example` });
    room.start({ concurrency: 1 });
    await until(() => room.server.arrived.length === 7);
    expect(room.events('mail.provider-paused')).toEqual([]);
    expect(await isBounced(owed[0]?.spelling ?? '')).toBe(true);
    expect(await isBounced(owed[1]?.spelling ?? '')).toBe(false);
  });

  test('by codes that say that mailboxes do not exist, however many, is not paused by strangers who make them up', async () => {
    refuseAt('big.example', '550 5.1.1 No such user');
    await oweTo('big.example', 20);
    room.start();
    await until(() => room.events('mail.refused').length === 20);
    expect(room.events('mail.provider-paused')).toEqual([]);
  });

  test('for a mail that it never takes, while it takes others, is not paused for it: that mail waits alone', async () => {
    room.server.behaviour.atRecipient = (address) =>
      address.startsWith('list@') ? refusal('550 5.7.1 Members only') : null;
    await oweTo('big.example', 4);
    await room.owe({ to: 'list@big.example', mailbox: 'list' });
    room.start({ concurrency: 1 });
    await until(() => room.server.arrived.length === 4 && room.events('mail.postponed').length === 1);
    expect(room.events('mail.provider-paused')).toEqual([]);
    expect(await isBounced('list')).toBe(false);
    expect(await room.due()).toBe(room.clock.now() + minute);
  });

  /** Lets time pass, from one time at which a mail is due to the next, until something is so; so often at most. */
  const passUntil = async (isSo: () => boolean, times = 99) => {
    for (let time = 0; time < times && !isSo(); time += 1) {
      await room.isAtRest();
      const due = await room.due();
      if (due !== null) room.clock.pass(Math.max(due - room.clock.now(), 1));
    }
    await until(isSo);
    await room.isAtRest();
  };
  const refuseOnly = (isMeant: RegExp, reply: string) => {
    room.server.behaviour.atRecipient = (address) => (isMeant.test(address) ? refusal(reply) : null);
  };
  const membersOnly = '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup';

  test('for one mail that it never takes is not paused, however that races those that it takes: the mail is given up at its time', async () => {
    refuseOnly(/^all@/, membersOnly);
    await room.owe({ to: 'all@big.example' });
    await oweTo('big.example', 4);
    room.start({ attemptsLimit: 8 });
    await until(() => arrivedAt('big.example') === 4);
    await passUntil(() => room.events('mail.given-up').length === 1);
    expect(room.events('mail.provider-paused')).toEqual([]);
    expect(await room.due()).toBeNull();
  });

  test('for one mailbox is not paused, under however many spellings it is asked for', async () => {
    refuseOnly(/^all/i, membersOnly);
    for (const to of ['all@big.example', 'All@big.example', 'all+1@big.example'])
      await room.owe({ to, spelling: to, mailbox: 'all' });
    room.start();
    await until(() => room.events('mail.postponed').length === 3);
    await room.isAtRest();
    expect(room.events('mail.provider-paused')).toEqual([]);
  });

  test('for mails that it refuses sooner than it takes others of the same moment is paused no longer than until it took them', async () => {
    refuseOnly(/^list-/, membersOnly);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    room.server.behaviour.atEnd = async () => {
      await held;
      return null;
    };
    for (const to of ['list-1@big.example', 'list-2@big.example']) await room.owe({ to, mailbox: to });
    await oweTo('big.example', 3);
    room.start();
    await until(() => room.events('mail.provider-paused').length === 1);
    release();
    await until(() => room.events('mail.provider-resumed').length === 1);
    expect(await room.store.outbox.pauses()).toEqual([]);
  });

  test.each([
    ['members-only lists', membersOnly, 'mail.given-up', 3],
    ['mailboxes that strangers make up', '550 Go away', 'mail.refused', 6],
  ])(
    'for %s is paused once: who signs then leaves first when it ends, and none of them is heard again',
    async (_, reply, end, count) => {
      refuseOnly(/^nouser/, reply);
      for (let number = 1; number <= count; number += 1)
        await room.owe({ to: `nouser${number}@big.example`, mailbox: `nouser${number}` });
      room.start({ attemptsLimit: 12 });
      await until(() => room.events('mail.provider-paused').length > 0);
      await room.isAtRest();
      const [anna] = await oweTo('big.example', 1);
      await passUntil(() => room.events('mail.provider-resumed').length === 1, 4);
      expect(arrivedAt('big.example')).toBe(1);
      const paused = room.events('mail.provider-paused').length;
      await passUntil(() => room.events(end).length >= count);
      expect(room.events('mail.provider-paused')).toHaveLength(paused);
      expect(await isBounced(anna?.spelling ?? '')).toBe(false);
    },
  );

  test('is not paused for longer by mails that it refused before, which are tried and given up by their own time', async () => {
    refuseAt('big.example', membersOnly);
    await oweTo('big.example', 3);
    room.start({ attemptsLimit: 6 });
    await until(() => room.events('mail.provider-paused').length === 1);
    await room.isAtRest();
    await passUntil(() => room.events('mail.given-up').length === 3);
    expect(room.events('mail.provider-paused')).toHaveLength(1);
  });

  test('that an operator paused gets nothing, however long, until it is resumed', async () => {
    await oweTo('big.example', 3);
    const pause = { domain: 'big.example', since: room.clock.now(), until: null, tries: 0, code: null };
    await room.store.outbox.pause(pause);
    const worker = room.start();
    await room.isAtRest();
    room.clock.pass(limits.bouncedFor);
    await room.isAtRest();
    expect([room.server.arrived.length, await room.due()]).toEqual([0, null]);
    expect(await room.store.outbox.resume('Somebody@BIG.example')).toBe(true);
    worker.nudge();
    await until(() => room.server.arrived.length === 3);
  });
});
