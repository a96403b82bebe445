import { describe, expect, test } from 'vitest';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = Date.UTC(2026, 10, 22, 12, 30);
const letter = 'safeguards';

export function affirmingContract(current: UnderTest): void {
  describe('when the meaning of a letter changed', () => {
    const sign = async (given: Partial<Signature>) => {
      const save = signatureForTests({
        state: 'confirmed',
        confirmedAt: now,
        letterVersion: '1.0',
        updates: true,
        ...given,
      });
      await current.store.transact((tx) => tx.write({ save }, now));
      return save;
    };
    const unasked = (page = { count: 10, after: '' }) =>
      current.store.affirming.unasked(letter, '2.0', ['1.0', '1.1'], page);

    test('those are asked who want mail of it and count under older words, each once, page by page', async () => {
      const all = [await sign({}), await sign({ letterVersion: '1.1' }), await sign({})];
      await sign({ updates: false });
      await sign({ letterVersion: '2.0' });
      await sign({ letter: 'harbour' });
      await sign({ state: 'pending', confirmedAt: null });
      const ids = all.map(({ id }) => id).sort();
      expect(await unasked()).toEqual(ids);
      expect(await unasked({ count: 1, after: ids[0] ?? '' })).toEqual([ids[1]]);
      const ask = (id = '', at = now) => current.store.transact((tx) => tx.noteAsked(id, '2.0', at));
      expect([await ask(ids[0]), await ask(ids[0], now + 1)]).toEqual([true, false]);
      expect(await unasked()).toEqual(ids.slice(1));
      expect(await current.store.affirming.of(ids[0] ?? '')).toEqual([
        { version: '2.0', from: null, askedAt: now, affirmedAt: null },
      ]);
    });

    test('who affirms counts under the new words, told by version at the full hour, and is not asked any more', async () => {
      const { store } = current;
      const [one] = [await sign({}), await sign({}), await sign({ kind: 'organisation', organisation: 'Not proven' })];
      expect(await store.affirming.versions(letter)).toEqual([{ version: '1.0', signatures: 2 }]);
      await store.transact(async (tx) => {
        await tx.write({ save: { ...one, letterVersion: '2.0' } }, now);
        await tx.noteAffirmed(one, '2.0', '1.0', now);
      });
      const versions = [
        { version: '1.0', signatures: 1 },
        { version: '2.0', signatures: 1 },
      ];
      expect(await store.affirming.versions(letter)).toEqual(versions);
      await store.publishDue(now + 3_600_000);
      expect((await store.published(letter, now + 3_600_000)).versions).toEqual(versions);
      expect(await store.affirming.of(one.id)).toEqual([
        { version: '2.0', from: '1.0', askedAt: null, affirmedAt: now },
      ]);
      expect(await store.transact((tx) => tx.noteAsked(one.id, '2.0', now))).toBe(false);
      expect(await store.counts(letter)).toMatchObject({ signatures: 2 });
    });

    test('the sums that stay when private data end tell of the versions too', async () => {
      const { store } = current;
      for (const letterVersion of ['1.0', '10.0', '2.0', '2.0']) await sign({ letterVersion });
      const versions = await store.affirming.versions(letter);
      expect(versions.map(({ version, signatures }) => [version, signatures])).toEqual([
        ['1.0', 1],
        ['2.0', 2],
        ['10.0', 1],
      ]);
      await store.retention.end(letter, now);
      expect(await store.affirming.versions(letter)).toEqual(versions);
    });
  });
}
