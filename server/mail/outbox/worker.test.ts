import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal, startMailServer } from '#harness/mailServer.ts';
import { limits } from '#signon/limits.ts';
import { until } from './clockForTests.ts';
import { mailRoomForTests } from './workerForTests.ts';

const minute = 60_000;

describe('the mail worker', { timeout: 30_000 }, () => {
  let room: Awaited<ReturnType<typeof mailRoomForTests>>;
  beforeEach(async () => {
    room = await mailRoomForTests();
  });
  afterEach(() => room.close());

  test('sends at once what is owed when somebody has signed, and keeps nothing of it', async () => {
    const worker = room.start();
    await room.isAtRest();
    const mail = await room.owe();
    worker.nudge();
    await until(() => room.events('mail.sent').length === 1);
    expect(room.server.arrived.map(({ recipients }) => recipients)).toEqual([[mail.to]]);
    expect(await room.due()).toBeNull();
  });

  test('finds within a minute what another process owes', async () => {
    room.start();
    await room.isAtRest();
    await room.owe();
    room.clock.pass(minute);
    await until(() => room.server.arrived.length === 1);
  });

  test('tries again later when a mailbox is busy, and the mailbox can tell that it is the same mail', async () => {
    const refused: string[] = [];
    room.server.behaviour.atRecipient = (address) =>
      refused.push(address) <= 2 ? refusal('450 4.2.0 Greylisted') : null;
    await room.owe();
    room.start();
    await until(() => room.events('mail.postponed').length === 1);
    await room.isAtRest();
    expect(room.server.arrived).toEqual([]);
    expect(room.events('mail.postponed')).toMatchObject([{ code: '450 4.2.0', attempts: 1 }]);
    // The bound of the delay doubles; the random share is at its most here.
    expect(await room.due()).toBe(room.clock.now() + minute);
    room.clock.pass(minute);
    await until(() => room.events('mail.postponed').length === 2);
    await room.isAtRest();
    expect(await room.due()).toBe(room.clock.now() + 2 * minute);
    // It looks every minute.
    room.clock.pass(minute);
    await room.isAtRest();
    room.clock.pass(minute);
    await until(() => room.events('mail.sent').length === 1);
    expect(room.server.arrived).toHaveLength(1);
    expect(await room.due()).toBeNull();
  });

  test('lets a mail that only the server put off leave before one that its mailbox put off', async () => {
    room.server.behaviour.atRecipient = (address) =>
      refusal(address === 'busy@example.org' ? '450 4.2.0 Busy' : '421 4.3.2 Not now');
    await room.owe({ to: 'busy@example.org' });
    await room.owe({ to: 'ready@example.org' });
    room.start({ concurrency: 1 });
    // After a failure it waits a moment before it tries another.
    await until(() => room.events('mail.postponed').length === 1);
    await room.isAtRest();
    room.clock.pass(minute);
    await until(() => room.events('mail.postponed').length === 2);
    await room.isAtRest();
    expect(room.events('mail.postponed').map(({ code }) => code)).toEqual(['450 4.2.0', '421 4.3.2']);
    delete room.server.behaviour.atRecipient;
    room.clock.pass(2 * minute);
    await until(() => room.server.arrived.length === 2);
    expect(room.server.arrived.flatMap(({ recipients }) => recipients)).toEqual([
      'ready@example.org',
      'busy@example.org',
    ]);
  });

  test('never tries again when a mailbox does not exist, and says so by id and code only', async () => {
    room.server.behaviour.atRecipient = (address) => refusal(`550 5.1.1 <${address}> unknown`);
    const mail = await room.owe();
    room.start();
    await until(() => room.events('mail.refused').length === 1);
    expect(room.events('mail.refused')).toEqual([
      {
        event: 'mail.refused',
        id: expect.any(String),
        template: 'confirm',
        locale: 'en',
        attempts: 1,
        code: '550 5.1.1',
      },
    ]);
    expect(JSON.stringify(room.logged)).not.toContain(mail.to);
    expect(JSON.stringify(room.logged)).not.toContain(mail.secret);
    expect(await room.due()).toBeNull();
  });

  test('leaves an address in peace for days when its server refused it, with all that was owed to it, and no other spelling of the mailbox', async () => {
    room.server.behaviour.atRecipient = (address) =>
      address === 'gone@example.org' ? refusal('550 5.1.1 No such user') : null;
    const about = { to: 'gone@example.org', spelling: 'gone', certain: 'ours', mailbox: 'ours' };
    for (const letter of ['safeguards', 'another', 'third']) await room.owe({ ...about, letter });
    await room.owe({ to: 'other+gone@example.org', certain: 'ours', mailbox: 'ours' });
    room.start({ concurrency: 1 });
    await until(() => room.server.arrived.length === 1);
    await room.isAtRest();
    expect(room.events('mail.refused')).toHaveLength(1);
    expect(await room.due()).toBeNull();
    const suppression = (at: number) =>
      room.store.transact((tx) => tx.suppressionOf({ spelling: 'gone', certain: 'ours' }, at));
    expect(await suppression(room.clock.now() + limits.bouncedFor - 1)).toBe('bounced');
    expect(await suppression(room.clock.now() + limits.bouncedFor)).toBeNull();
  });

  test('does not hold it against a mailbox when its server refused one mail for what it says', async () => {
    room.server.behaviour.atEnd = () => refusal('554 5.6.0 Message refused');
    const mail = await room.owe();
    room.start();
    await until(() => room.events('mail.refused').length === 1);
    expect(await room.store.transact((tx) => tx.suppressionOf(mail, room.clock.now()))).toBeNull();
  });

  test('sends again when the server hung up before it said yes, under the same Message-ID', async () => {
    let hungUp = 0;
    const ids: unknown[] = [];
    room.server.behaviour.atEnd = () => (hungUp++ === 0 ? 'hang-up' : null);
    await room.owe();
    room.start();
    await until(() => room.events('mail.postponed').length === 1);
    ids.push(room.events('mail.postponed')[0]?.id);
    await room.isAtRest();
    room.clock.pass(minute);
    await until(() => room.server.arrived.length === 1);
    expect(room.server.arrived[0]?.messageId).toBe(`<${ids[0]}@letter.example>`);
    expect(hungUp).toBe(2);
  });

  test('keeps every mail while the server is down, without trying them all, and sends them when it is back', async () => {
    await room.server.close();
    await room.oweMany(40);
    room.start();
    await room.isAtRest();
    expect(room.events('mail.postponed').length).toBeLessThanOrEqual(10);
    expect(room.clock.waiting()[0]).toBeLessThanOrEqual(minute / 2);

    const back = await startMailServer({}, { port: room.server.port });
    for (let minutes = 0; minutes < 5 && back.arrived.length < 40; minutes++) {
      room.clock.pass(minute);
      await room.isAtRest();
    }
    await until(() => room.events('mail.sent').length === 40);
    expect(new Set(back.arrived.map(({ messageId }) => messageId)).size).toBe(40);
    expect(back.arrived).toHaveLength(40);
    expect(await room.due()).toBeNull();
    await back.close();
  });

  test('keeps a mail that it cannot make, and sends the others', async () => {
    await Promise.all(Array.from({ length: 8 }, () => room.owe({ locale: 'de' })));
    await room.oweMany(3);
    room.start();
    await until(() => room.events('mail.sent').length === 3);
    expect(room.events('mail.not-composed')).toHaveLength(8);
    expect(await room.due()).toBe(room.clock.now() + minute);
  });

  test('gives a mail up after its last attempt, and says so', async () => {
    room.server.behaviour.atRecipient = () => refusal('450 4.2.0 Greylisted');
    await room.owe();
    room.start({ attemptsLimit: 2 });
    await room.isAtRest();
    room.clock.pass(minute);
    await until(() => room.events('mail.given-up').length === 1);
    expect(room.events('mail.given-up')).toMatchObject([{ attempts: 2, code: '450 4.2.0' }]);
    expect(await room.due()).toBeNull();
  });
});
