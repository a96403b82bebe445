import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '#server/mail/smtp/smtpForTests.ts';
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
      expect(room.events('mail.postponed').length, 'only what was on its way was tried').toBeLessThanOrEqual(5);
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

  test('and goes on to is asked less and less often, an hour apart at last, and its mails are never given up', async () => {
    refuseAt('big.example', '550 5.7.1 Blocked');
    await oweTo('big.example', 1);
    room.start({ attemptsLimit: 3 });
    for (let pauses = 1; pauses <= 9; pauses += 1) {
      await until(() => room.events('mail.provider-paused').length === pauses);
      await room.isAtRest();
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

  test('once for a mail is not paused for it again, however seldom it takes others', async () => {
    room.server.behaviour.atRecipient = (address) =>
      address === 'never@big.example' ? refusal('550 5.7.1 Blocked') : null;
    await room.owe({ to: 'never@big.example' });
    await room.owe({ to: 'other@big.example' });
    room.start({ concurrency: 1 });
    await until(() => room.events('mail.provider-paused').length === 1);
    await room.isAtRest();
    room.clock.pass(minute);
    await until(() => room.events('mail.provider-resumed').length === 1);
    await room.isAtRest();
    for (let tries = 2; tries <= 3; tries += 1) {
      room.clock.pass(10 * minute);
      await until(() => room.events('mail.postponed').length >= tries);
      await room.isAtRest();
    }
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
