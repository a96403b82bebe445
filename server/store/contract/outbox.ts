import { describe, expect, test } from 'vitest';
import type { OwedMail } from '#server/store/port/outbox.ts';
import type { Store } from '#server/store/port.ts';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const oweAt = async (store: Store, ...times: number[]) => {
  for (const at of times)
    await store.transact((tx) =>
      tx.write({ owe: owedForTests(signatureForTests(), at, { secret: `owed-at-${at}` }) }, at),
    );
};
const secrets = (owed: OwedMail[]) => owed.map(({ mail }) => mail.secret);

export function outboxContract(current: UnderTest): void {
  describe('what is owed by mail', () => {
    test('is handed out whole, oldest first among equals, and not before it is due', async () => {
      const { store } = current;
      const owe = owedForTests(signatureForTests({ locale: 'ar' }), 900, { template: 'again' });
      const { mail } = owe;
      await oweAt(store, 300, 100, 200);
      await store.transact((tx) => tx.write({ owe }, 900));
      expect(secrets(await store.outbox.lease(2, 1000, 500))).toEqual(['owed-at-100', 'owed-at-200']);
      expect(secrets(await store.outbox.lease(5, 1000, 500))).toEqual(['owed-at-300']);
      expect(await store.outbox.lease(5, 1000, 899)).toEqual([]);
      expect(await store.outbox.lease(5, 1000, 900)).toEqual([
        { id: expect.any(String), attempts: 0, mail, provider: expect.any(String), probeUntil: null, owedSince: 900 },
      ]);
    });

    test('goes to one of two workers only, however they race', async () => {
      const other = await current.openAgain();
      await Promise.all(Array.from({ length: 60 }, (_, index) => oweAt(current.store, index)));
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? other : current.store).outbox.lease(5, 1000, 100)),
      );
      const ids = taken.flat().map(({ id }) => id);
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
    });

    test('is handed out again when the lease of a worker that died has ended, and not a moment sooner', async () => {
      const { store } = current;
      await oweAt(store, 100);
      const [first] = await store.outbox.lease(1, 1000, 200);
      expect(await store.outbox.lease(1, 1000, 1199)).toEqual([]);
      expect(await store.outbox.lease(1, 1000, 1200)).toEqual([{ ...first, attempts: 1 }]);
    });

    test('is due again when it is postponed to, and counts its attempts', async () => {
      const { store } = current;
      await oweAt(store, 100);
      const [first] = await store.outbox.lease(1, 1000, 200);
      await store.outbox.postpone(first?.id ?? '', 5000);
      expect(await store.outbox.lease(1, 1000, 4999)).toEqual([]);
      expect(await store.outbox.lease(1, 1000, 5000)).toEqual([{ ...first, attempts: 1 }]);
    });

    test('is owed no more once it is sent or refused, for whoever opens the store later too', async () => {
      await oweAt(current.store, 100, 200, 300);
      const [first, second] = await current.store.outbox.lease(2, 1000, 400);
      await current.store.outbox.sent(first?.id ?? '');
      await current.store.outbox.refuse(second?.id ?? '', '550 5.1.1', 400);
      expect(secrets(await (await current.openAgain()).outbox.lease(5, 1000, 9000))).toEqual(['owed-at-300']);
    });

    test('is told whole, by lane, by turn and of a provider, however much it is', async () => {
      const { store } = current;
      const [mails, fewer] = [2100, 100];
      await store.transact(async (tx) => {
        for (let number = 0; number < mails; number += 1) {
          const to = number < fewer ? { to: `she-${number}@big.example` } : {};
          await tx.write({ owe: owedForTests(signatureForTests(), 100 + number, to) }, 100 + number, number % 3);
        }
      });
      const now = 100 + mails;
      expect(await store.outbox.countOwed(now)).toEqual([
        { lane: 'confirm', due: mails, later: 0, held: 0, oldest: 100 },
      ]);
      expect(await store.outbox.queueOfProvider('big.example', now)).toEqual({ mails: fewer, oldest: 100 });
      const turns = [0, 1, 2].map((turn) => ({ turn, mails: 700, oldest: 100 + turn }));
      const { served, turns: told } = await store.outbox.queue(now);
      expect([served, told.toSorted((one, other) => one.turn - other.turn)]).toEqual([0, turns]);
      expect(await store.outbox.queueOfProvider('small.example', now)).toBeNull();
      // What an operator holds back is no backlog.
      await store.outbox.pause({ domain: 'big.example', since: now, until: null, tries: 0, code: null });
      const moving = { due: mails - fewer, later: 0, held: fewer, oldest: 100 + fewer };
      expect(await store.outbox.countOwed(now)).toEqual([{ lane: 'confirm', ...moving }]);
    });

    test('says when the next mail is due or its lease ends', async () => {
      const { store } = current;
      expect(await store.outbox.nextDue()).toBeNull();
      await oweAt(store, 300, 700);
      expect(await store.outbox.nextDue()).toBe(300);
      const [first] = await store.outbox.lease(1, 1000, 300);
      expect(await store.outbox.nextDue()).toBe(700);
      await store.outbox.lease(1, 2000, 700);
      expect(await store.outbox.nextDue()).toBe(1300);
      await store.outbox.sent(first?.id ?? '');
      expect(await store.outbox.nextDue()).toBe(2700);
    });

    test('says when an update is due, alone or asked without, and when a pause of its provider ends', async () => {
      const { store } = current;
      const due = async () => [await store.outbox.nextDue(), await store.outbox.nextDue(true)];
      const owe = owedForTests(signatureForTests(), 500, { template: 'update' });
      await store.transact((tx) => tx.write({ owe }, 500));
      expect(await due()).toEqual([500, null]);
      await oweAt(store, 700);
      expect(await due()).toEqual([500, 700]);
      await store.outbox.pause({ domain: 'example.org', since: 500, until: 900, tries: 0, code: null });
      expect(await due(), 'both are of that provider').toEqual([900, 900]);
    });

    test('is handed out alone to tell of a provider whose pause has ended, the next one when it told nothing', async () => {
      const { store } = current;
      const other = await current.openAgain();
      await oweAt(store, 100, 200, 300);
      const pause = { domain: 'example.org', since: 400, until: 900, tries: 0, code: null };
      await store.outbox.pause(pause);
      expect(await store.outbox.lease(5, 1000, 899)).toEqual([]);
      const [first, ...more] = (
        await Promise.all([store, other].map(({ outbox }) => outbox.lease(5, 1000, 900)))
      ).flat();
      expect([first?.mail.secret, first?.probeUntil, more.length]).toEqual(['owed-at-100', 60_900, 0]);
      expect(await store.outbox.pauseOf('example.org')).toMatchObject({ until: 60_900 });
      await other.outbox.endProbe({ provider: first?.provider ?? '', probeUntil: 1 }, 950);
      expect(await store.outbox.lease(5, 1000, 950)).toEqual([]);
      await other.outbox.endProbe(first as OwedMail, 1000);
      expect(secrets(await store.outbox.lease(5, 1000, 1000))).toEqual(['owed-at-200']);
      await store.outbox.resume('example.org');
      expect(secrets(await store.outbox.lease(5, 1000, 1000))).toEqual(['owed-at-300']);
    });

    test('is marked without harm after its signer has withdrawn', async () => {
      const { store } = current;
      const signature = signatureForTests();
      await store.transact((tx) => tx.write({ save: signature, owe: owedForTests(signature, 100) }, 100));
      const [taken] = await store.outbox.lease(1, 1000, 100);
      await store.transact((tx) => tx.write({ remove: signature }, 200));
      await store.outbox.sent(taken?.id ?? '');
      await store.outbox.postpone(taken?.id ?? '', 500);
      expect(await store.outbox.nextDue()).toBeNull();
    });
  });
}
