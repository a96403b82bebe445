import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListOptions } from '#server/store/port/published.ts';
import type { Store } from '#server/store/port.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const confirmed = (given: Partial<Signature> & { confirmedAt: number }) =>
  signatureForTests({ state: 'confirmed', ...given });
const save = (store: Store, signatures: Signature[]) =>
  Promise.all(signatures.map((signature) => store.transact((tx) => tx.write({ save: signature }, 0))));

/** Reads the whole list page by page; `between` runs after each page. */
async function readAll(
  store: Store,
  letter: string,
  options: Omit<ListOptions, 'cursor'>,
  between = async () => {},
): Promise<Signature[]> {
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

const hour = 3_600_000;
/** The hours in which they were confirmed, as they must be listed. */
const newestFirst = (signatures: Signature[]) =>
  signatures.map(({ confirmedAt }) => Math.floor((confirmedAt ?? 0) / hour)).sort((a, b) => b - a);
const ids = (signatures: Signature[]) => signatures.map(({ id }) => id).sort();

export function listContract(current: UnderTest): void {
  describe('what the public sees', () => {
    test('counts people, organisations and countries, and only of those who confirmed this letter', async () => {
      const { store } = current;
      expect(await store.counts('safeguards')).toEqual({
        signatures: 0,
        organisations: 0,
        byCountry: [],
        elsewhere: 0,
      });
      await save(store, [
        ...[1, 2, 3, 4, 5].map((confirmedAt) => confirmed({ confirmedAt, country: 'KE' })),
        confirmed({ confirmedAt: 2, country: 'PE', display: 'anonymous' }),
        confirmed({
          confirmedAt: 3,
          country: 'PE',
          kind: 'organisation',
          organisation: 'Org',
          verification: { by: 'dns', at: 3 },
        }),
        confirmed({ confirmedAt: 4, country: 'JP', letter: 'another' }),
        signatureForTests({ country: 'FR' }),
      ]);
      // Two from Peru are too few to be told apart, and so few that Kenya, the next smallest, is put with them.
      expect(await store.counts('safeguards')).toEqual({
        signatures: 7,
        organisations: 1,
        byCountry: [],
        elsewhere: 7,
      });
      await save(
        store,
        ['JP', 'FR', 'ES'].map((country) => confirmed({ confirmedAt: 6, country })),
      );
      expect(await store.counts('safeguards')).toEqual({
        signatures: 10,
        organisations: 1,
        byCountry: [{ country: 'KE', signatures: 5 }],
        elsewhere: 5,
      });
    });

    test('lists the newest hour first, organisations apart from people, nobody who has not confirmed', async () => {
      const { store } = current;
      const people = [1, 3, 2].map((hours) => confirmed({ confirmedAt: hours * hour }));
      const organisation = confirmed({
        confirmedAt: 25,
        kind: 'organisation',
        organisation: 'Org',
        verification: { by: 'file', at: 26 },
      });
      await save(store, [
        ...people,
        organisation,
        signatureForTests(),
        confirmed({ confirmedAt: 40, letter: 'another' }),
      ]);
      const list = (kind: ListOptions['kind']) => readAll(store, 'safeguards', { kind, limit: 100 });
      expect(await list('person')).toEqual([people[1], people[2], people[0]]);
      expect(await list('organisation')).toEqual([organisation]);
    });

    test('does not tell by its order or its cursors who came before whom within an hour', async () => {
      const { store } = current;
      const signatures = Array.from({ length: 40 }, (_, index) =>
        confirmed({ confirmedAt: 5 * hour + index * 60_000 }),
      );
      for (const signature of signatures) await save(store, [signature]);
      const read = await readAll(store, 'safeguards', { kind: 'person', limit: 100 });
      const times = read.map(({ confirmedAt }) => confirmedAt ?? 0);
      // In random order all forty would never stand in the order of time, nor nearly so.
      const inOrder = times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
      expect(inOrder).toBeGreaterThan(5);
      expect(inOrder).toBeLessThan(35);
      const { next } = await store.signatories('safeguards', { kind: 'person', limit: 1 });
      const cursor = Buffer.from(next ?? '', 'base64url').toString();
      expect(cursor).toMatch(new RegExp(`^${5 * hour}\\.[0-9a-f]+$`));
      expect(await readAll(store, 'safeguards', { kind: 'person', limit: 7 })).toEqual(read);
    });

    test('is paged without loss or repetition, in every size of page and with many at one time, and adds up to the counts', async () => {
      let letters = 0;
      const times = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 25 });
      await fc.assert(
        fc.asyncProperty(times, fc.integer({ min: 1, max: 7 }), async (confirmedAts, limit) => {
          const letter = `letter-${letters++}`;
          const signatures = confirmedAts.map((confirmedAt, index) =>
            confirmed({
              letter,
              confirmedAt: confirmedAt * hour,
              ...(index % 3 === 0 && { kind: 'organisation', verification: { by: 'dns', at: confirmedAt * hour } }),
            }),
          );
          await save(current.store, signatures);
          const listed = { person: 0, organisation: 0 };
          for (const kind of ['person', 'organisation'] as const) {
            const read = await readAll(current.store, letter, { kind, limit });
            const ofKind = signatures.filter((signature) => signature.kind === kind);
            expect(read.map(({ confirmedAt }) => Math.floor((confirmedAt ?? 0) / hour))).toEqual(newestFirst(ofKind));
            expect(ids(read)).toEqual(ids(ofKind));
            listed[kind] = read.length;
          }
          const counts = await current.store.counts(letter);
          expect(counts).toMatchObject({
            signatures: listed.person + listed.organisation,
            organisations: listed.organisation,
          });
        }),
        { numRuns: 40 },
      );
    });

    test('keeps a reader who pages on from losing or repeating anybody while others confirm and withdraw', async () => {
      const { store } = current;
      const signatures = Array.from({ length: 12 }, (_, index) => confirmed({ confirmedAt: (100 + index) * hour }));
      await save(store, signatures);
      let later = 1000 * hour;
      const withdrawing = signatures.slice(9);
      const read = await readAll(store, 'safeguards', { kind: 'person', limit: 3 }, async () => {
        const leaving = withdrawing.pop();
        if (leaving) await store.transact((tx) => tx.write({ remove: leaving }, 0));
        later += hour;
        await save(store, [confirmed({ confirmedAt: later })]);
      });
      expect(read.map(({ confirmedAt }) => Math.floor((confirmedAt ?? 0) / hour))).toEqual(newestFirst(signatures));
    });

    test.each(['', 'nonsense', '%%%', 'MTIz', Buffer.from('12.').toString('base64url')])(
      'begins at the beginning for the cursor "%s"',
      async (cursor) => {
        await save(current.store, [confirmed({ confirmedAt: 1 })]);
        const { signatures, next } = await current.store.signatories('safeguards', {
          kind: 'person',
          limit: 5,
          cursor,
        });
        expect([signatures.length, next]).toEqual([1, null]);
      },
    );

    test('is the same for whoever opens the store later', async () => {
      await save(current.store, [confirmed({ confirmedAt: 1 })]);
      await current.store.ping();
      const other = await current.openAgain();
      expect(await other.counts('safeguards')).toEqual(await current.store.counts('safeguards'));
    });
  });
}
