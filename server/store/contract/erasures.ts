import { describe, expect, test } from 'vitest';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

export function erasuresContract(current: UnderTest): void {
  describe('what was erased', () => {
    test('is noted once, however often, for whoever opens the store later', async () => {
      const { store } = current;
      await store.transact((tx) => tx.noteErased('one', 1));
      await store.transact((tx) => tx.noteErased('one', 2));
      await store.erasures.note(['one', 'two'], 3);
      expect((await (await current.openAgain()).erasures.all()).sort()).toEqual(['one', 'two']);
    });

    test('is erased again with its links and mails when it came back, out of thousands', async () => {
      const { store } = current;
      const all = Array.from({ length: 2100 }, () => signatureForTests());
      await Promise.all(
        all.map((save) =>
          store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, 1) }, 1)),
        ),
      );
      const back = new Set(all.filter((_, index) => index % 1000 === 99).map(({ id }) => id));
      expect(await store.erasures.again((id) => back.has(id), 3)).toBe(3);
      for (const signature of all.slice(90, 110))
        expect((await store.link(tokenForTests(signature).hash)) === null).toBe(back.has(signature.id));
      expect(await store.outbox.lease(3000, 1, 2)).toHaveLength(2097);
      expect(await store.erasures.again((id) => back.has(id), 3)).toBe(0);
    });

    test('counts no longer when it came back and is erased again', async () => {
      const { store } = current;
      const [back, other] = [1, 2].map(() => signatureForTests({ state: 'confirmed', confirmedAt: 2 }));
      for (const save of [back, other]) await store.transact((tx) => tx.write({ save }, 2));
      expect(await store.erasures.again((id) => id === back?.id, 3)).toBe(1);
      expect(await store.counts('safeguards')).toMatchObject({ signatures: 1 });
    });
  });
}
