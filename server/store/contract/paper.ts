import { describe, expect, test } from 'vitest';
import type { PaperCount } from '#signon/life/paperCount.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;

export function paperContract(current: UnderTest): void {
  describe('when sheets of paper are counted', () => {
    const counted = (id: string, count: number, at = now): PaperCount => ({
      ...{ id, letter: 'safeguards', at, day: '2027-01-15', version: '1.0', count },
      ...{ by: 'The club', note: count < 0 ? 'Counted twice.' : null, language: 'en' },
    });
    const note = (one: PaperCount) => current.store.transact((tx) => tx.notePaperCount(one, now));

    test('each time is kept as it was, in its order, for whoever opens the store later, and changes no count', async () => {
      const first = counted('a', 100);
      const correction = counted('b', -3, now + 1);
      for (const one of [correction, first, { ...counted('c', 7), letter: 'other' }]) await note(one);
      const later = await current.openAgain();
      expect(await later.paperCounts('safeguards')).toEqual([first, correction]);
      expect(await current.store.transact((tx) => tx.paperCounts('safeguards'))).toEqual([first, correction]);
      expect(await later.paperCounts('nothing')).toEqual([]);
      expect(await later.counts('safeguards')).toMatchObject({ signatures: 0 });
      expect(await later.ledger.state('safeguards')).toMatchObject({ size: 0 });
    });
  });
}
