import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreBusy } from '#server/store/port.ts';
import { until } from './clockForTests.ts';
import { refusal, startSmtpForTests } from './smtpForTests.ts';
import { mailRoomForTests } from './workerForTests.ts';

const minute = 60_000;

describe('the mail worker', { timeout: 30_000 }, () => {
  let server: Awaited<ReturnType<typeof startSmtpForTests>>;
  let room: Awaited<ReturnType<typeof mailRoomForTests>>;
  beforeEach(async () => {
    server = await startSmtpForTests();
    room = await mailRoomForTests(server.url);
  });
  afterEach(async () => {
    await room.close();
    await server.close();
  });
  const owed = () => room.store.outbox.nextDue();
  /** Waits until nothing is on its way and the worker only waits for its next look. */
  const isAtRest = () => {
    let quietTurns = 0;
    const isQuiet = () => room.clock.waiting().length === 1 && Number(room.clock.waiting()[0]) <= minute;
    const stayedQuiet = () => {
      quietTurns = isQuiet() ? quietTurns + 1 : 0;
      return quietTurns > 25;
    };
    return until(stayedQuiet, 'the worker is at rest');
  };
  const oweMany = (count: number) => Promise.all(Array.from({ length: count }, () => room.owe()));

  test('sends at once what is owed when somebody has signed, and keeps nothing of it', async () => {
    const worker = room.start();
    await isAtRest();
    const mail = await room.owe();
    worker.nudge();
    await until(() => room.events('mail.sent').length === 1);
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([[mail.to]]);
    expect(await owed()).toBeNull();
  });

  test('finds within a minute what another process owes', async () => {
    room.start();
    await isAtRest();
    await room.owe();
    room.clock.pass(minute);
    await until(() => server.arrived.length === 1);
  });

  test('tries again later when a mailbox is busy, and the mailbox can tell that it is the same mail', async () => {
    const refused: string[] = [];
    server.behaviour.atRecipient = (address) => (refused.push(address) <= 2 ? refusal('450 4.2.0 Greylisted') : null);
    await room.owe();
    room.start();
    await until(() => room.events('mail.postponed').length === 1);
    await isAtRest();
    expect(server.arrived).toEqual([]);
    expect(room.events('mail.postponed')).toMatchObject([{ code: '450 4.2.0', attempts: 1 }]);
    // The bound of the delay doubles; chance is at its most here.
    expect(await owed()).toBe(room.clock.now() + minute);
    room.clock.pass(minute);
    await until(() => room.events('mail.postponed').length === 2);
    await isAtRest();
    expect(await owed()).toBe(room.clock.now() + 2 * minute);
    // It looks every minute.
    room.clock.pass(minute);
    await isAtRest();
    room.clock.pass(minute);
    await until(() => room.events('mail.sent').length === 1);
    expect(server.arrived).toHaveLength(1);
    expect(await owed()).toBeNull();
  });

  test('never tries again when a mailbox does not exist, and says so by id and code only', async () => {
    server.behaviour.atRecipient = (address) => refusal(`550 5.1.1 <${address}> unknown`);
    const mail = await room.owe();
    room.start();
    await until(() => room.events('mail.refused').length === 1);
    expect(room.events('mail.refused')).toEqual([
      { event: 'mail.refused', id: expect.any(String), template: 'confirm', locale: 'en', attempts: 1, code: '550 5.1.1' },
    ]);
    expect(JSON.stringify(room.logged)).not.toContain(mail.to);
    expect(JSON.stringify(room.logged)).not.toContain(mail.secret);
    expect(await owed()).toBeNull();
  });

  test('sends again when the server hung up before it said yes, under the same Message-ID', async () => {
    let hungUp = 0;
    const ids: unknown[] = [];
    server.behaviour.atEnd = () => (hungUp++ === 0 ? 'hang-up' : null);
    await room.owe();
    room.start();
    await until(() => room.events('mail.postponed').length === 1);
    ids.push(room.events('mail.postponed')[0]?.id);
    await isAtRest();
    room.clock.pass(minute);
    await until(() => server.arrived.length === 1);
    expect(server.arrived[0]?.messageId).toBe(`<${ids[0]}@letter.example>`);
    expect(hungUp).toBe(2);
  });

  test('keeps every mail while the server is down, without trying them all, and sends them when it is back', async () => {
    await server.close();
    await oweMany(40);
    room.start();
    await isAtRest();
    expect(room.events('mail.postponed').length).toBeLessThanOrEqual(10);
    expect(room.clock.waiting()[0]).toBeLessThanOrEqual(minute / 2);

    server = await startSmtpForTests({}, { port: server.port });
    for (let minutes = 0; minutes < 5 && server.arrived.length < 40; minutes++) {
      room.clock.pass(minute);
      await isAtRest();
    }
    await until(() => room.events('mail.sent').length === 40);
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(40);
    expect(await owed()).toBeNull();
  });

  test('takes over what a worker held that died, when its lease has ended', async () => {
    await room.owe();
    await room.store.outbox.lease(1, 5 * minute, room.clock.now());
    room.start();
    for (let minutes = 0; minutes < 4; minutes++) {
      await isAtRest();
      room.clock.pass(minute);
    }
    await isAtRest();
    expect(server.arrived).toEqual([]);
    room.clock.pass(minute);
    await until(() => server.arrived.length === 1);
  });

  test('shares the work with another worker: each mail is sent once', async () => {
    await oweMany(60);
    room.start();
    room.start();
    await until(() => room.events('mail.sent').length === 60);
    expect(server.arrived).toHaveLength(60);
  });

  test('sends no more at once than it may', async () => {
    await oweMany(20);
    room.start({ concurrency: 3 });
    await until(() => room.events('mail.sent').length === 20);
    expect(server.most.atOnce).toBe(3);
  });

  test('that is stopped in a burst finishes what is on its way; the next one sends the rest, each mail once', async () => {
    await oweMany(60);
    const first = room.start();
    await until(() => server.arrived.length >= 20);
    await first.stop();
    const before = server.arrived.length;
    expect(before).toBeLessThan(60);
    expect(room.events('mail.sent')).toHaveLength(before);
    room.start();
    await until(() => room.events('mail.sent').length === 60);
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(60);
    expect(server.arrived).toHaveLength(60);
  });

  test('that is stopped while the server takes its time waits for the answer', async () => {
    const asked: ((answer: null) => void)[] = [];
    server.behaviour.atEnd = () => new Promise((resolve) => void asked.push(resolve));
    await room.owe();
    const worker = room.start();
    await until(() => asked.length === 1);
    const stopped = worker.stop();
    asked[0]?.(null);
    await stopped;
    expect(room.events('mail.sent')).toHaveLength(1);
    expect(await owed()).toBeNull();
  });

  test.each([
    ['that is stopped gives up at the end of its grace', 8000],
    ['gives an attempt up', 120_000],
  ])('%s when the server never answers, and keeps the mail', async (what, ms) => {
    server.behaviour.atEnd = () => new Promise(() => {});
    await room.owe();
    const worker = room.start();
    await until(() => server.most.atOnce === 1);
    const stopped = what.includes('stopped') ? worker.stop() : Promise.resolve();
    await until(() => room.clock.waiting().includes(ms));
    room.clock.pass(ms);
    await stopped;
    await until(() => room.events('mail.postponed').length === 1);
    expect(room.events('mail.postponed')).toMatchObject([{ code: 'EABORT' }]);
    expect(await owed()).toBeGreaterThan(room.clock.now());
  });

  test('keeps a mail that it cannot make, and sends the others', async () => {
    await Promise.all(Array.from({ length: 8 }, () => room.owe({ locale: 'de' })));
    await oweMany(3);
    room.start();
    await until(() => room.events('mail.sent').length === 3);
    expect(room.events('mail.not-composed')).toHaveLength(8);
    expect(await owed()).toBe(room.clock.now() + minute);
  });

  test('gives a mail up after its last attempt, and says so', async () => {
    server.behaviour.atRecipient = () => refusal('450 4.2.0 Greylisted');
    await room.owe();
    room.start({ attemptsLimit: 2 });
    await isAtRest();
    room.clock.pass(minute);
    await until(() => room.events('mail.given-up').length === 1);
    expect(room.events('mail.given-up')).toMatchObject([{ attempts: 2, code: '450 4.2.0' }]);
    expect(await owed()).toBeNull();
  });

  test('marks a mail as sent when the store is busy at first, so that it is not sent twice', async () => {
    let busy = 2;
    const sent = (id: string) => (busy-- > 0 ? Promise.reject(new StoreBusy('full')) : room.store.outbox.sent(id));
    await room.owe();
    room.start({}, { ...room.store.outbox, sent });
    for (const wait of [200, 400]) {
      await until(() => room.clock.waiting().includes(wait));
      room.clock.pass(wait);
    }
    await until(() => room.events('mail.sent').length === 1);
    expect([server.arrived.length, await owed()]).toEqual([1, null]);
  });

  test('looks again after a while when the store is busy', async () => {
    let busy = 1;
    const lease: typeof room.store.outbox.lease = (...taken) => (busy-- > 0 ? Promise.reject(new StoreBusy('full')) : room.store.outbox.lease(...taken));
    await room.owe();
    room.start({}, { ...room.store.outbox, lease });
    await until(() => room.events('mail.outbox-failed').length === 1);
    await isAtRest();
    room.clock.pass(2000);
    await until(() => server.arrived.length === 1);
  });
});
