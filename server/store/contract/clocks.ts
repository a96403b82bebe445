import { describe, expect, test } from 'vitest';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const noon = 1_000 * day;

export function clocksContract(current: UnderTest): void {
  describe('a clock that steps back', () => {
    const owe = (at: number) =>
      current.store.transact((tx) => tx.write({ owe: owedForTests(signatureForTests(), at) }, at));

    test('lets no mail wait for the time that it showed when the mail was owed or postponed', async () => {
      const { outbox } = current.store;
      await owe(noon);
      const [first] = await outbox.lease(1, 5 * minute, noon);
      await outbox.postpone(first?.id ?? '', noon + 10 * minute, false, noon);
      await owe(noon);
      expect(await outbox.lease(5, 5 * minute, noon - hour)).toHaveLength(2);
    });

    test('hands no mail out twice that is on its way', async () => {
      const { outbox } = current.store;
      await owe(noon);
      expect(await outbox.lease(1, 5 * minute, noon)).toHaveLength(1);
      expect(await outbox.lease(1, 5 * minute, noon - hour)).toEqual([]);
    });

    test('makes no mail due that waits for its time, also when it steps by as little as clocks differ', async () => {
      const { outbox } = current.store;
      await owe(noon);
      const [first] = await outbox.lease(1, 5 * minute, noon);
      await outbox.postpone(first?.id ?? '', noon + 10 * minute, false, noon);
      expect(await outbox.lease(1, 5 * minute, noon - minute / 2)).toEqual([]);
    });
  });

  describe('a purge', () => {
    const purgeAt = (now: number) => current.store.purgeHold.look(now - 14 * day, now);
    const sign = (at: number) =>
      current.store.transact((tx) => tx.write({ save: signatureForTests({ signedAt: at }) }, at));

    test('that a clock far ahead asks for is held back, says how much it is, and goes on when somebody allows it', async () => {
      await sign(noon);
      expect(await purgeAt(noon + minute)).toEqual({ isHeld: false, past: 0, gap: minute });
      const ahead = noon + 365 * day;
      expect(await purgeAt(ahead)).toEqual({ isHeld: true, past: 1, gap: 365 * day - minute });
      expect(await current.store.purgeHold.allow(ahead - 14 * day, ahead)).toMatchObject({ isHeld: true, past: 1 });
      expect(await purgeAt(ahead)).toMatchObject({ isHeld: false, past: 1 });
    });

    test('of a portal from before purges were noted is held back by the newest signature', async () => {
      await sign(noon);
      expect(await purgeAt(noon + 365 * day)).toMatchObject({ isHeld: true, past: 1 });
    });

    test('that is usual needs nobody to allow it', async () => {
      await sign(noon);
      await purgeAt(noon);
      expect(await current.store.purgeHold.allow(noon - 14 * day, noon)).toMatchObject({ isHeld: false });
      expect(await purgeAt(noon + 15 * minute)).toMatchObject({ isHeld: false });
    });
  });
}
