import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signature } from '#signon/signature.ts';
import type { UnderTest } from './contract.ts';
import type { ListOptions, Store } from './port.ts';
import { signatureForTests } from './signatureForTests.ts';

const confirmed = (given: Partial<Signature> & { confirmedAt: number }) => signatureForTests({ state: 'confirmed', ...given });
const save = (store: Store, signatures: Signature[]) => Promise.all(signatures.map((signature) => store.transact((tx) => tx.write({ save: signature }, 0))));

/** Reads the whole list page by page; `between` runs after each page. */
async function readAll(store: Store, letter: string, options: Omit<ListOptions, 'cursor'>, between = async () => {}): Promise<Signature[]> {
  const read: Signature[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { signatures, next } = await store.signatories(letter, { ...options, cursor });
    expect(signatures.length).toBeLessThanOrEqual(options.limit);
    read.push(...signatures);
    cursor = next;
    await between();
  }
  return read;
}

const newestFirst = (signatures: Signature[]) =>
  signatures.toSorted((a, b) => (b.confirmedAt ?? 0) - (a.confirmedAt ?? 0) || (a.id < b.id ? 1 : -1)).map(({ id }) => id);

export function listContract(current: UnderTest): void {
  describe('what the public sees', () => {
    test('counts people, organisations and countries, and only of those who confirmed this letter', async () => {
      const { store } = current;
      expect(await store.counts('safeguards')).toEqual({ signatures: 0, organisations: 0, countries: 0 });
      await save(store, [
        confirmed({ confirmedAt: 1, country: 'KE' }),
        confirmed({ confirmedAt: 2, country: 'PE', display: 'anonymous' }),
        confirmed({ confirmedAt: 3, country: 'PE', kind: 'organisation', organisation: 'Org' }),
        confirmed({ confirmedAt: 4, country: 'JP', letter: 'another' }),
        signatureForTests({ country: 'FR' }),
      ]);
      expect(await store.counts('safeguards')).toEqual({ signatures: 3, organisations: 1, countries: 2 });
    });

    test('lists newest first, organisations apart from people, nobody who has not confirmed', async () => {
      const { store } = current;
      const people = [confirmed({ confirmedAt: 10 }), confirmed({ confirmedAt: 30 }), confirmed({ confirmedAt: 20 })];
      const organisation = confirmed({ confirmedAt: 25, kind: 'organisation', organisation: 'Org' });
      await save(store, [...people, organisation, signatureForTests(), confirmed({ confirmedAt: 40, letter: 'another' })]);
      const list = (kind: ListOptions['kind']) => readAll(store, 'safeguards', { kind, limit: 100 });
      expect(await list('person')).toEqual([people[1], people[2], people[0]]);
      expect(await list('organisation')).toEqual([organisation]);
    });

    test('is paged without loss or repetition, in every size of page and with many at one time, and adds up to the counts', async () => {
      let letters = 0;
      const times = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 25 });
      await fc.assert(
        fc.asyncProperty(times, fc.integer({ min: 1, max: 7 }), async (confirmedAts, limit) => {
          const letter = `letter-${letters++}`;
          const signatures = confirmedAts.map((confirmedAt, index) => confirmed({ letter, confirmedAt, kind: index % 3 ? 'person' : 'organisation' }));
          await save(current.store, signatures);
          const listed = { person: 0, organisation: 0 };
          for (const kind of ['person', 'organisation'] as const) {
            const read = await readAll(current.store, letter, { kind, limit });
            expect(read.map(({ id }) => id)).toEqual(newestFirst(signatures.filter((signature) => signature.kind === kind)));
            listed[kind] = read.length;
          }
          const counts = await current.store.counts(letter);
          expect(counts).toMatchObject({ signatures: listed.person + listed.organisation, organisations: listed.organisation });
        }),
        { numRuns: 40 },
      );
    });

    test('keeps a reader who pages on from losing or repeating anybody while others confirm and withdraw', async () => {
      const { store } = current;
      const signatures = Array.from({ length: 12 }, (_, index) => confirmed({ confirmedAt: 100 + index }));
      await save(store, signatures);
      let later = 1000;
      const withdrawing = signatures.slice(9);
      const read = await readAll(store, 'safeguards', { kind: 'person', limit: 3 }, async () => {
        const leaving = withdrawing.pop();
        if (leaving) await store.transact((tx) => tx.write({ remove: leaving }, 0));
        await save(store, [confirmed({ confirmedAt: later++ })]);
      });
      expect(read.map(({ id }) => id)).toEqual(newestFirst(signatures));
    });

    test.each(['', 'nonsense', '%%%', 'MTIz', Buffer.from('12.').toString('base64url')])('begins at the beginning for the cursor "%s"', async (cursor) => {
      await save(current.store, [confirmed({ confirmedAt: 1 })]);
      const { signatures, next } = await current.store.signatories('safeguards', { kind: 'person', limit: 5, cursor });
      expect([signatures.length, next]).toEqual([1, null]);
    });

    test('is the same for whoever opens the store later', async () => {
      await save(current.store, [confirmed({ confirmedAt: 1 })]);
      await current.store.ping();
      const other = await current.openAgain();
      expect(await other.counts('safeguards')).toEqual(await current.store.counts('safeguards'));
    });
  });
}
