import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendUpdate } from '#server/letters/updates/sendUpdate.ts';
import { StoreBusy } from '#server/store/port.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { until } from './clockForTests.ts';
import { mailRoomForTests } from './workerForTests.ts';

const minute = 60_000;

describe('the mail worker, beside others, at its end and when the store is busy', { timeout: 30_000 }, () => {
  let room: Awaited<ReturnType<typeof mailRoomForTests>>;
  beforeEach(async () => {
    room = await mailRoomForTests();
  });
  afterEach(() => room.close());

  test('takes over what a worker held that died, when its lease has ended', async () => {
    await room.owe();
    await room.store.outbox.lease(1, 5 * minute, room.clock.now());
    room.start();
    for (let minutes = 0; minutes < 4; minutes++) {
      await room.isAtRest();
      room.clock.pass(minute);
    }
    await room.isAtRest();
    expect(room.server.arrived).toEqual([]);
    room.clock.pass(minute);
    await until(() => room.server.arrived.length === 1);
  });

  test('shares the work with another worker: each mail is sent once', async () => {
    await room.oweMany(60);
    room.start();
    room.start();
    await until(() => room.events('mail.sent').length === 60);
    expect(room.server.arrived).toHaveLength(60);
  });

  test('sends no more at once than it may', async () => {
    const asked: ((answer: null) => void)[] = [];
    room.server.behaviour.atEnd = () => new Promise((resolve) => void asked.push(resolve));
    await room.oweMany(7);
    const worker = room.start({ concurrency: 3 });
    await until(() => asked.length === 3);
    worker.nudge();
    // Whatever the worker asked of the store is answered before this is.
    await room.store.transact(async () => undefined);
    const attempts = room.clock.waiting().filter((ms) => ms > minute);
    expect(attempts).toHaveLength(3);
    room.server.behaviour.atEnd = () => null;
    for (const answer of asked) answer(null);
    await until(() => room.events('mail.sent').length === 7);
  });

  test('hears a nudge that comes just as it has looked', async () => {
    let looks = 0;
    const lease: typeof room.store.outbox.lease = (...given) => {
      looks += 1;
      return room.store.outbox.lease(...given);
    };
    const after: typeof room.clock.after = (...given) => {
      // The look is over but for its end.
      if (looks === 1) queueMicrotask(() => worker.nudge());
      return room.clock.after(...given);
    };
    const worker = room.start({ after }, { ...room.store.outbox, lease });
    await until(() => looks === 2);
  });

  test('that is stopped in a burst finishes what is on its way; the next one sends the rest, each mail once', async () => {
    await room.oweMany(60);
    const first = room.start();
    await until(() => room.server.arrived.length >= 20);
    await first.stop();
    const before = room.server.arrived.length;
    expect(before).toBeLessThan(60);
    expect(room.events('mail.sent')).toHaveLength(before);
    room.start();
    await until(() => room.events('mail.sent').length === 60);
    expect(new Set(room.server.arrived.map(({ messageId }) => messageId)).size).toBe(60);
    expect(room.server.arrived).toHaveLength(60);
  });

  test('that is stopped while the server takes its time waits for the answer', async () => {
    const asked: ((answer: null) => void)[] = [];
    room.server.behaviour.atEnd = () => new Promise((resolve) => void asked.push(resolve));
    await room.owe();
    const worker = room.start();
    await until(() => asked.length === 1);
    const stopped = worker.stop();
    asked[0]?.(null);
    await stopped;
    expect(room.events('mail.sent')).toHaveLength(1);
    expect(await room.due()).toBeNull();
  });

  test.each([
    ['that is stopped gives up at the end of its grace', 8000],
    ['gives an attempt up', 120_000],
  ])('%s when the server never answers, and keeps the mail', async (what, ms) => {
    room.server.behaviour.atEnd = () => new Promise(() => {});
    await room.owe();
    const worker = room.start();
    await until(() => room.server.most.atOnce === 1);
    const stopped = what.includes('stopped') ? worker.stop() : Promise.resolve();
    await until(() => room.clock.waiting().includes(ms));
    room.clock.pass(ms);
    await stopped;
    await until(() => room.events('mail.postponed').length === 1);
    expect(room.events('mail.postponed')).toMatchObject([{ code: 'EABORT' }]);
    expect(await room.due()).toBeGreaterThan(room.clock.now());
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
    expect([room.server.arrived.length, await room.due()]).toEqual([1, null]);
  });

  test('looks again after a while when the store is busy', async () => {
    let busy = 1;
    const lease: typeof room.store.outbox.lease = (...taken) =>
      busy-- > 0 ? Promise.reject(new StoreBusy('full')) : room.store.outbox.lease(...taken);
    await room.owe();
    room.start({}, { ...room.store.outbox, lease });
    await until(() => room.events('mail.outbox-failed').length === 1);
    await room.isAtRest();
    room.clock.pass(2000);
    await until(() => room.server.arrived.length === 1);
  });

  test('sends an update to who still wants it when it leaves, with one press to end it, and to nobody else', async () => {
    const now = room.clock.now();
    const [ana, ben] = ['ana', 'ben'].map((name) =>
      signatureForTests({ state: 'confirmed', confirmedAt: now, updates: true, email: `${name}@example.org` }),
    ) as [Signature, Signature];
    for (const save of [ana, ben]) await room.store.transact((tx) => tx.write({ save }, now));
    await sendUpdate({ store: room.store, now: () => now }, { slug: 'handed', letter: 'safeguards' });
    await room.store.transact((tx) => tx.write({ save: { ...ben, updates: false } }, now));
    room.start();
    await until(() => room.events('mail.sent').length === 1);
    await room.isAtRest();
    const [arrived, ...more] = room.server.arrived;
    expect([arrived?.recipients, more]).toEqual([['ana@example.org'], []]);
    const raw = arrived?.raw.replaceAll(/\r\n\s+/g, ' ');
    expect(raw).toContain(`List-Unsubscribe: <https://letter.example/api/unsubscribe/news-of-${ana.id}>`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw).toContain('List-ID: <safeguards.letters.letter.example>');
    expect(await room.store.updates.results('handed')).toMatchObject({ queued: 2, sent: 1, dropped: 1, waiting: 0 });
  });
});
