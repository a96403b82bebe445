import { describe, expect, test } from 'vitest';
import { sendUpdate } from '#server/letters/updates/sendUpdate.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const start = 1_800_000_000_000;
const update = { slug: 'handed', letter: 'safeguards' };

export function updatesContract(current: UnderTest): void {
  describe('when an update of a letter is sent', () => {
    let now = start;
    const confirm = async (count: number, given: Partial<Signature> = {}) => {
      const made = Array.from({ length: count }, () =>
        signatureForTests({ state: 'confirmed', confirmedAt: start, updates: true, ...given }),
      );
      await Promise.all(made.map((save) => current.store.transact((tx) => tx.write({ save }, start))));
      return made;
    };
    const send = (store = current.store) => sendUpdate({ store, now: () => now }, update);
    const results = () => current.store.updates.results(update.slug);
    const leaseAll = () => {
      now += 10;
      return current.store.outbox.lease(1000, 1, now);
    };

    test('it is owed once to each who asked for news, however often and by however many processes', async () => {
      const readers = await confirm(230);
      await confirm(3, { updates: false });
      await confirm(2, { letter: 'harbour' });
      await confirm(1, { state: 'pending', confirmedAt: null });
      const other = await current.openAgain();
      const sent = await Promise.all([send(), send(other), send()]);
      expect(sent.reduce((sum, { queued }) => sum + queued, 0)).toBe(230);
      expect(await send()).toEqual({ queued: 0, onlySealed: 0 });
      const owed = await leaseAll();
      expect(owed.map(({ mail }) => mail.to).sort()).toEqual(readers.map(({ email }) => email).sort());
      expect(await results()).toMatchObject({ queued: 230, waiting: 230, sent: 0, dropped: 0, endedAt: start });
    });

    test('a sending that was broken off goes on from there, and nobody gets it twice', async () => {
      await confirm(250);
      let steps = 0;
      const broken = {
        transact: ((work) => {
          steps += 1;
          return steps === 2 ? Promise.reject(new Error('stopped')) : current.store.transact(work);
        }) as typeof current.store.transact,
      };
      await expect(sendUpdate({ store: broken, now: () => now }, update)).rejects.toThrow('stopped');
      expect(await results()).toMatchObject({ queued: 100, endedAt: null });
      await send();
      expect(await results()).toMatchObject({ queued: 250, waiting: 250 });
      expect(new Set((await leaseAll()).map(({ mail }) => mail.to)).size).toBe(250);
    });

    test('who confirms after it was begun does not get it', async () => {
      await confirm(1);
      await confirm(1, { confirmedAt: now + 1 });
      await send();
      expect(await results()).toMatchObject({ queued: 1 });
    });

    test('all that becomes of it is told as sums: sent, refused, and no longer wanted', async () => {
      const [, , withdrawn, erased, never] = await confirm(6);
      await send();
      for (const remove of [withdrawn, erased] as Signature[])
        await current.store.transact((tx) => tx.write({ remove }, now));
      const suppression = { reason: 'opted-out', since: now, until: null } as const;
      await current.store.transact((tx) =>
        tx.write(
          { suppression: { ...suppression, address: never?.certain ?? '', mailbox: never?.mailbox ?? null } },
          now,
        ),
      );
      const [one, two, three] = await leaseAll();
      await current.store.outbox.sent(one?.id ?? '');
      await current.store.outbox.sent(one?.id ?? '');
      await current.store.outbox.refuse(two?.id ?? '', '550', now);
      const told = { queued: 6, sent: 1, refused: 1, waiting: 1, dropped: 3 };
      expect(await results()).toMatchObject(told);
      await current.store.purge({
        ...{ unconfirmed: 0, mailRecord: 0, counters: 0, crowds: 0 },
        suppression: now + 30 * 86_400_000,
      });
      expect(await results(), 'also when the refused mail is no longer kept').toMatchObject(told);
      await current.store.outbox.drop(three?.id ?? '');
      expect(await results()).toMatchObject({ ...told, waiting: 0, dropped: 4 });
    });

    test('it is wanted at the moment at which it leaves, or not any more', async () => {
      const [reader] = (await confirm(1)) as [Signature];
      const { id, spelling, certain } = reader;
      const isWanted = (signature: string | null = id) =>
        current.store.updates.isWanted({ signature, spelling, certain }, now);
      expect([await isWanted(), await isWanted('another'), await isWanted(null)]).toEqual([true, false, false]);
      await current.store.outbox.bounced(reader, now, now + 5);
      expect(await isWanted()).toBe(false);
      now += 5;
      expect(await isWanted()).toBe(true);
      await current.store.transact((tx) => tx.write({ save: { ...reader, updates: false } }, now));
      expect(await isWanted()).toBe(false);
    });

    test('how many asked for news is told by language, without those who want no mail', async () => {
      await confirm(2);
      const [never] = await confirm(2, { locale: 'es' });
      const suppression = { reason: 'opted-out', since: now, until: null } as const;
      await current.store.transact((tx) =>
        tx.write(
          { suppression: { ...suppression, address: never?.certain ?? '', mailbox: never?.mailbox ?? null } },
          now,
        ),
      );
      expect(await current.store.updates.readers('safeguards')).toEqual([
        { locale: 'en', count: 2 },
        { locale: 'es', count: 1 },
      ]);
    });
  });
}
