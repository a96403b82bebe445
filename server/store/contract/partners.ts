import { describe, expect, test } from 'vitest';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const letter = 'safeguards';
const words = { hash: 'a'.repeat(64), language: 'en', words: 'Harbour Watch may write to me.' };
const sealed = { recipient: 'age1harbour', sealed: 'c2VhbGVk' };
const harbour = 'harbour-watch';

export function partnersContract(current: UnderTest): void {
  describe('who came through a partner', () => {
    const come = async (partner: string, consent: typeof words | null, confirmedAt: number | null = 1000) => {
      const attempt = signatureForTests();
      await current.store.transact(async (tx) => {
        await tx.write({ save: attempt }, 1000);
        await tx.comeThrough(attempt.id, letter, { partner, consent });
      });
      const confirmed = { ...attempt, state: 'confirmed', confirmedAt } as const;
      if (confirmedAt !== null)
        await current.store.transact(async (tx) => {
          await tx.write({ save: confirmed }, confirmedAt);
          if (consent) await tx.sealForPartner(attempt.id, sealed);
        });
      return confirmed;
    };
    const give = (signature: string, id: string) =>
      current.store.transact((tx) => tx.giveToPartner({ id, partner: harbour, letter, signature, at: 5000 }));
    const consented = async () =>
      (await current.store.partners.consented(harbour, { count: 10, after: '' })).map(({ signature }) => signature);

    test('is known with the words that were agreed to and what was sealed, to whoever opens the store later', async () => {
      const agreed = await come(harbour, words);
      const counted = await come(harbour, null);
      const waiting = await come(harbour, words, null);
      const { partners } = await current.openAgain();
      expect(await partners.tieOf(agreed.id)).toEqual({ partner: harbour, consent: words, sealed });
      expect(await partners.tieOf(counted.id)).toEqual({ partner: harbour, consent: null, sealed: null });
      expect(await partners.tieOf(waiting.id)).toEqual({ partner: harbour, consent: words, sealed: null });
      expect(await partners.tieOf('nobody')).toBeNull();
      expect(await consented()).toEqual([agreed.id]);
      expect(await partners.consented('another', { count: 10, after: '' })).toEqual([]);
    });

    test('is counted once confirmed, as of a time, apart for each partner and letter', async () => {
      await come(harbour, words, 1000);
      await come(harbour, null, 2000);
      await come(harbour, null, 3000);
      await come(harbour, null, null);
      await come('other', null, 1000);
      expect(await current.store.partners.counts(letter, 2000)).toEqual([
        { partner: harbour, signatures: 2, consented: 1 },
        { partner: 'other', signatures: 1, consented: 0 },
      ]);
      expect(await current.store.partners.counts('harbour', 9000)).toEqual([]);
    });

    test('goes from what the partner gets page by page, in order', async () => {
      const ids = [];
      for (let one = 0; one < 5; one += 1) ids.push((await come(harbour, words)).id);
      ids.sort();
      const first = await current.store.partners.consented(harbour, { count: 3, after: '' });
      const rest = await current.store.partners.consented(harbour, { count: 3, after: first.at(-1)?.signature ?? '' });
      expect([...first, ...rest].map(({ signature }) => signature)).toEqual(ids);
      expect(first[0]).toMatchObject({ letter, confirmedAt: 1000, consent: words, sealed });
    });

    test.each(['the signature', 'only what was agreed to'])(
      'and takes back %s leaves the partner nothing but an id of what it was given',
      async (what) => {
        const one = await come(harbour, words);
        const stays = await come(harbour, words);
        const never = await come(harbour, words);
        await give(one.id, 'given-1');
        await give(one.id, 'given-1');
        await give(stays.id, 'given-2');
        expect(await current.store.partners.takenBack(harbour)).toEqual([]);
        const leave = (signature: typeof one) =>
          current.store.transact((tx) =>
            what === 'the signature' ? tx.write({ remove: signature }, 6000) : tx.endPartnerConsent(signature.id),
          );
        await leave(one);
        await leave(never);
        expect(await current.store.partners.takenBack(harbour), 'what it never had is not told').toEqual([
          { id: 'given-1', letter },
        ]);
        expect(await consented()).toEqual([stays.id]);
        const tie = await current.store.partners.tieOf(one.id);
        expect(tie).toEqual(what === 'the signature' ? null : { partner: harbour, consent: null, sealed: null });
      },
    );
  });
}
