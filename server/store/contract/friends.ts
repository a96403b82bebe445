import { describe, expect, test } from 'vitest';
import { weekOf } from '#signon/friends/friends.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const letter = 'safeguards';
const now = Date.UTC(2026, 10, 22, 12, 30);
const begun = { since: weekOf(now), latest: weekOf(now), earlier: 0, inLatest: 0 };

export function friendsContract(current: UnderTest): void {
  describe('the link with which a signer counts who came by it', () => {
    const sign = async () => {
      const save = signatureForTests({ state: 'confirmed', confirmedAt: now });
      await current.store.transact((tx) => tx.write({ save }, now));
      return save;
    };
    const open = (signature: string, hash = 'hash', code = 'code') =>
      current.store.transact((tx) => tx.openFriendLink({ hash, code, signature, letter, count: begun }));
    const visit = async (hash = 'hash', under = letter) => {
      const save = signatureForTests();
      await current.store.transact(async (tx) => {
        await tx.write({ save }, now);
        await tx.noteVisit(save.id, under, hash);
      });
      return save;
    };
    const count = (attempt: string, at = now) => current.store.transact((tx) => tx.countVisit(attempt, letter, at));
    const counted = async (signature: string) => (await current.store.friends.linkOf(signature))?.count;

    test('is one for each signature, and known again with its code by whoever opens the store later', async () => {
      const { id } = await sign();
      await open(id);
      await open(id, 'another', 'another');
      expect(await (await current.openAgain()).friends.linkOf(id)).toEqual({ code: 'code', count: begun });
      expect(await current.store.friends.linkOf('nobody')).toBeNull();
    });

    test('counts each who came once, when that signature is confirmed, in its week', async () => {
      const { id } = await sign();
      await open(id);
      const [one, two, never] = [await visit(), await visit(), await visit()];
      expect(await counted(id)).toEqual(begun);
      await count(one.id);
      await count(one.id);
      await count(two.id, now + 7 * 86_400_000);
      expect(await counted(id)).toEqual({ ...begun, latest: begun.since + 1, earlier: 1, inLatest: 1 });
      await current.store.transact((tx) => tx.write({ remove: never }, now));
      await count(never.id);
      expect(await counted(id)).toMatchObject({ earlier: 1, inLatest: 1 });
    });

    test('counts nobody whose link there is not, or is of another letter, and who came by none', async () => {
      const { id } = await sign();
      await open(id);
      for (const { id: attempt } of [await visit('unknown'), await visit('hash', 'harbour'), signatureForTests()])
        await count(attempt);
      expect(await counted(id)).toEqual(begun);
    });

    test.each(['is closed', 'loses its signature'])('that %s is forgotten with its count', async (what) => {
      const signature = await sign();
      await open(signature.id);
      const late = await visit();
      await current.store.transact((tx) =>
        what === 'is closed' ? tx.closeFriendLink(signature.id) : tx.write({ remove: signature }, now),
      );
      expect(await current.store.friends.linkOf(signature.id)).toBeNull();
      await count(late.id);
      expect(await current.store.friends.linkOf(signature.id)).toBeNull();
    });
  });
}
