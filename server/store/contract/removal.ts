import { describe, expect, test } from 'vitest';
import type { Store } from '#server/store/port.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const day = 86_400_000;
const now = 1_800_000_000_000;

const signWithMail = (store: Store, save: ReturnType<typeof signatureForTests>, at = save.signedAt) =>
  store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, at) }, at));
const find = (store: Store, { id }: { id: string }) => store.transact((tx) => tx.signature(id));
const mailsEver = async (store: Store, mailbox: string) =>
  (await store.transact((tx) => tx.mailsSince(mailbox, 0))).length;

export function removalContract(current: UnderTest): void {
  describe('when somebody withdraws', () => {
    test('the signature, its links, its owed mails and their record are gone; those of others and of other letters stay', async () => {
      const { store } = current;
      const leaving = signatureForTests();
      const sameMailbox = signatureForTests({ mailbox: leaving.mailbox, letter: 'another' });
      const neighbour = signatureForTests();
      for (const signature of [leaving, sameMailbox, neighbour]) await signWithMail(store, signature);

      await store.transact((tx) => tx.write({ remove: leaving }, now));

      expect(await find(store, leaving)).toBeNull();
      expect(await store.link(tokenForTests(leaving).hash)).toBeNull();
      expect(await mailsEver(store, leaving.mailbox)).toBe(1);
      const owed = await store.outbox.lease(100, 1000, now);
      expect(owed.map(({ mail }) => [mail.mailbox, mail.letter]).sort()).toEqual(
        [
          [sameMailbox.mailbox, 'another'],
          [neighbour.mailbox, 'safeguards'],
        ].sort(),
      );
      expect(await store.link(tokenForTests(sameMailbox).hash)).not.toBeNull();
    });

    test('the attempts of the very same spelling under that letter go too, and no other', async () => {
      const { store } = current;
      const leaving = signatureForTests({ state: 'confirmed', confirmedAt: now });
      const { spelling, mailbox, letter } = leaving;
      const own = signatureForTests({ spelling, mailbox });
      const others = [
        signatureForTests({ mailbox }),
        signatureForTests({ spelling, mailbox, letter: 'another' }),
        signatureForTests(),
      ];
      for (const signature of [leaving, own, ...others]) await signWithMail(store, signature);
      await store.transact((tx) => tx.write({ remove: leaving }, now));
      expect(await store.confirmedOf(letter, mailbox)).toBeNull();
      for (const gone of [leaving, own]) expect(await find(store, gone)).toBeNull();
      for (const kept of others) expect(await find(store, kept)).toEqual(kept);
      expect(await store.outbox.lease(10, 1000, now)).toHaveLength(others.length);
    });

    test('they may sign again, and withdrawing twice changes nothing', async () => {
      const { store } = current;
      const signature = signatureForTests();
      await signWithMail(store, signature);
      for (const _ of [1, 2]) await store.transact((tx) => tx.write({ remove: signature }, now));
      const again = signatureForTests({ mailbox: signature.mailbox });
      await signWithMail(store, again);
      expect(await find(store, again)).toEqual(again);
    });
  });

  describe('when time has passed', () => {
    test('signatures that nobody confirmed are deleted with all that belongs to them, even hundreds', async () => {
      const { store } = current;
      const old = Array.from({ length: 450 }, () => signatureForTests({ signedAt: now - 15 * day }));
      const waiting = signatureForTests({ signedAt: now - 13 * day });
      const confirmed = signatureForTests({
        signedAt: now - 15 * day,
        state: 'confirmed',
        confirmedAt: now - 15 * day,
      });
      await Promise.all([...old, waiting, confirmed].map((signature) => signWithMail(store, signature)));

      const before = { unconfirmed: now - 14 * day, mailRecord: now - day, counters: now, crowds: 0, suppression: 0 };
      expect(await store.purge(before)).toEqual({ signatures: 450 });

      for (const one of old) expect(await find(store, one)).toBeNull();
      expect(await store.link(tokenForTests(old[0] ?? waiting).hash)).toBeNull();
      expect(await find(store, waiting)).toEqual(waiting);
      expect(await find(store, confirmed)).toEqual(confirmed);
      expect(await store.outbox.lease(1000, 1000, now)).toHaveLength(2);
      expect(await store.purge(before)).toEqual({ signatures: 0 });
    });

    test('old counters and the record of mails long sent go, those within the window stay', async () => {
      const { store } = current;
      const [old, fresh] = [signatureForTests(), signatureForTests()];
      await signWithMail(store, old, now - 2 * day);
      await signWithMail(store, fresh, now);
      for (const { id } of await store.outbox.lease(10, 1000, now)) await store.outbox.sent(id);
      for (const window of [now - 2 * day, now])
        await store.transact((tx) => tx.count('school', { start: window, end: window + day }));

      await store.purge({ unconfirmed: 0, mailRecord: now - day, counters: now - day, crowds: 0, suppression: 0 });

      expect([await mailsEver(store, old.mailbox), await mailsEver(store, fresh.mailbox)]).toEqual([0, 1]);
      const counted = (window: number) => store.transact((tx) => tx.counted('school', window));
      expect([await counted(now - 2 * day), await counted(now)]).toEqual([1, 1]);
    });

    test('whatever goes goes some at a time, so that who signs meanwhile never waits for all of it', async () => {
      const { store } = current;
      const all = Array.from({ length: 650 }, (_, number) => `one of ${number}`);
      await store.transact(async (tx) => {
        for (const [number, name] of all.entries()) {
          const mail = owedForTests(signatureForTests(), now - 2 * day + number);
          await tx.write({ owe: mail }, now - 2 * day);
          await tx.count(name, { start: now - 2 * day, end: now - day });
          await tx.useNonce(name, now - day);
        }
      });
      for (const { id } of await store.outbox.lease(650, 1000, now))
        await store.outbox.refuse(id, '550', now - 2 * day);

      let isOver = false;
      const suppression = now + 365 * day;
      const purged = store
        .purge({ unconfirmed: 0, mailRecord: now - day, counters: now, crowds: 0, suppression })
        .then(() => {
          isOver = true;
        });
      let meanwhile = 0;
      for (; !isOver; meanwhile += 1) await store.transact(async () => {});
      await purged;

      expect(meanwhile).toBeGreaterThan(4 * 4);
      expect(await store.outbox.refused(650)).toEqual([]);
      expect(await store.transact((tx) => tx.counted('one of 7', 0))).toBe(0);
      expect(await store.transact((tx) => tx.useNonce('one of 7', now))).toBe(true);
    });

    test('a mail that is still owed after days is deleted all the same when its signer withdraws', async () => {
      const { store } = current;
      const signature = signatureForTests();
      await signWithMail(store, signature, now - 5 * day);
      await store.purge({ unconfirmed: 0, mailRecord: now - day, counters: now, crowds: 0, suppression: 0 });
      await store.transact((tx) => tx.write({ remove: signature }, now));
      expect(await store.outbox.lease(10, 1000, now)).toEqual([]);
    });
  });
}
