import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentOf } from '#ledger/commitment.ts';
import { type Entry, readEntry } from '#ledger/entry.ts';
import { leafHash } from '#ledger/hash.ts';
import { consistencyPath, inclusionPath } from '#ledger/paths.ts';
import { plainRoot } from '#ledger/treeForTests.ts';
import { verifyConsistency, verifyInclusion } from '#ledger/verify.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { Store } from '#server/store/port.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = Date.UTC(2026, 10, 22, 12, 34, 56);
const letter = 'safeguards';
const confirmed = (given: Partial<Signature> = {}) =>
  signatureForTests({ state: 'confirmed', confirmedAt: now, ...given });
const save = (store: Store, signature: Signature) => store.transact((tx) => tx.write({ save: signature }, now));
const remove = (store: Store, signature: Signature) =>
  store.transact((tx) => tx.write({ remove: signature }, now + 7_200_000));
const sequenceAll = async (store: Store, of = letter) => {
  while ((await store.ledger.sequence(of, 50)) > 0);
};
const linesOf = (store: Store, of = letter) => store.ledger.lines(of, 0, 10_000);
const entriesOf = async (store: Store, of = letter) => (await linesOf(store, of)).map(readEntry) as Entry[];

export function ledgerContract(current: UnderTest): void {
  describe('the public log', () => {
    test('of a letter that nobody signed is empty', async () => {
      const { ledger } = current.store;
      expect(await ledger.state(letter)).toEqual({
        size: 0,
        root: plainRoot([]).toString('hex'),
        people: 0,
        organisations: 0,
      });
      expect(await ledger.lines(letter, 0, 10)).toEqual([]);
      expect(await ledger.waiting()).toEqual([]);
      expect(await ledger.sequence(letter, 10)).toBe(0);
    });

    test('gets an entry for each confirmation and one for its withdrawal, with the hour, the kind and why, and nothing else', async () => {
      const { store } = current;
      const [person, organisation] = [
        confirmed(),
        confirmed({ kind: 'organisation', organisation: 'Org', verification: { by: 'dns', at: now } }),
      ];
      await save(store, signatureForTests());
      for (const signature of [person, organisation]) await save(store, signature);
      expect(await store.ledger.waiting()).toEqual([letter]);
      await sequenceAll(store);
      expect(
        (await entriesOf(store)).map((entry) => `${entry.type} ${entry.type === 'state' ? '' : entry.kind}`).sort(),
      ).toEqual(['confirmed organisation', 'confirmed person']);
      const { nonce, index } = (await store.ledger.entryOf(person.id)) ?? { nonce: '', index: -1 };
      expect((await entriesOf(store))[index ?? -1]).toEqual({
        ...{ type: 'confirmed', hour: Date.UTC(2026, 10, 22, 12), kind: 'person' },
        commitment: commitmentOf(sha256, letter, nonce),
      });
      await remove(store, person);
      await sequenceAll(store);
      expect((await entriesOf(store))[2]).toEqual({
        type: 'removed',
        hour: Date.UTC(2026, 10, 22, 14),
        kind: 'person',
        removes: index,
        reason: 'withdrawn',
      });
      expect(await store.ledger.state(letter)).toMatchObject({ size: 3, people: 0, organisations: 1 });
      expect(await store.ledger.entryOf(person.id)).toBeNull();
      expect(await store.ledger.waiting()).toEqual([]);
    });

    test('tells why a moderator took a signature out', async () => {
      const signature = confirmed();
      await save(current.store, signature);
      await current.store.transact((tx) => tx.write({ remove: signature, because: 'moderated-duplicate' }, now));
      await sequenceAll(current.store);
      expect((await entriesOf(current.store))[1]).toMatchObject({ type: 'removed', reason: 'moderated-duplicate' });
    });

    test('has one entry for a signature, however often it is saved and removed', async () => {
      const { store } = current;
      const signature = confirmed();
      await Promise.all(
        ['named', 'initials', 'anonymous'].map((display) =>
          save(store, { ...signature, display: display as Signature['display'] }),
        ),
      );
      await sequenceAll(store);
      for (const _ of [1, 2]) await remove(store, signature);
      await sequenceAll(store);
      expect((await entriesOf(store)).map(({ type }) => type)).toEqual(['confirmed', 'removed']);
    });

    test('tells nothing of a confirmation that was not written', async () => {
      const { store } = current;
      const failing = store.transact(async (tx) => {
        await tx.write({ save: confirmed() }, now);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.ledger.waiting()).toEqual([]);
    });

    test('puts a removal after its confirmation, even when both wait', async () => {
      const { store } = current;
      for (let round = 0; round < 20; round++) {
        const signature = confirmed();
        await save(store, signature);
        await remove(store, signature);
      }
      // The removals that find their confirmations may need more than one batch.
      await store.ledger.sequence(letter, 7);
      await sequenceAll(store);
      const entries = await entriesOf(store);
      expect(entries).toHaveLength(40);
      for (const [index, entry] of entries.entries())
        if (entry.type === 'removed') expect(entry.removes).toBeLessThan(index);
      expect(new Set(entries.map((entry) => (entry.type === 'removed' ? entry.removes : -1))).size).toBe(21);
    });

    test('gives each entry one place when several processes order them at once, while people go on confirming', async () => {
      const others = [current.store, await current.openAgain(), await current.openAgain()];
      const signatures = Array.from({ length: 90 }, () => confirmed());
      await Promise.all([
        ...signatures.map((signature, index) => save(others[index % 3] as Store, signature)),
        ...others.flatMap((store) => [1, 2, 3, 4].map(() => store.ledger.sequence(letter, 10))),
      ]);
      await Promise.all(others.map((store) => sequenceAll(store)));
      const lines = await linesOf(current.store);
      expect(lines).toHaveLength(90);
      expect(new Set(lines).size).toBe(90);
      expect(await current.store.ledger.state(letter)).toEqual({
        size: 90,
        root: plainRoot(lines).toString('hex'),
        people: 90,
        organisations: 0,
      });
      for (const { id } of signatures) expect((await current.store.ledger.entryOf(id))?.index).toBeTypeOf('number');
    });

    test('never changes what it said, is read in pieces, and is the same for whoever opens the store later', async () => {
      const { store } = current;
      let before: string[] = [];
      for (const count of [1, 3, 8, 13]) {
        for (let made = 0; made < count; made++) await save(store, confirmed());
        await sequenceAll(store);
        const lines = await linesOf(store);
        expect(lines.slice(0, before.length)).toEqual(before);
        before = lines;
      }
      expect(await store.ledger.lines(letter, 5, 4)).toEqual(before.slice(5, 9));
      const other = await current.openAgain();
      expect(await linesOf(other)).toEqual(before);
      expect(await other.ledger.state(letter)).toEqual(await store.ledger.state(letter));
    });

    test('is another for each letter', async () => {
      const { store } = current;
      await save(store, confirmed());
      await save(store, confirmed({ letter: 'another' }));
      expect((await store.ledger.waiting()).sort()).toEqual(['another', letter]);
      for (const of of ['another', letter]) await sequenceAll(store, of);
      expect([await linesOf(store), await linesOf(store, 'another')].map(({ length }) => length)).toEqual([1, 1]);
    });

    test('proves every entry, and that it has only grown', async () => {
      const { store } = current;
      const roots = new Map<number, string>();
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async (more) => {
          for (let made = 0; made < more; made++) await save(store, confirmed());
          await sequenceAll(store);
          const { size, root } = await store.ledger.state(letter);
          const lines = await linesOf(store);
          expect(root).toBe(plainRoot(lines).toString('hex'));
          roots.set(size, root);
          for (const [index, line] of lines.entries()) {
            const proof = await store.ledger.hashes(letter, inclusionPath(index, size));
            expect(
              verifyInclusion(sha256, {
                leaf: leafHash(sha256, line),
                index,
                size,
                proof,
                root: Buffer.from(root, 'hex'),
              }),
            ).toBe(true);
          }
          for (const [first, firstRoot] of roots) {
            const proof = await store.ledger.hashes(letter, consistencyPath(first, size));
            const claim = {
              first,
              firstRoot: Buffer.from(firstRoot, 'hex'),
              second: size,
              secondRoot: Buffer.from(root, 'hex'),
              proof,
            };
            expect(verifyConsistency(sha256, claim)).toBe(true);
          }
        }),
        { seed: 6962, numRuns: 8 },
      );
      await expect(store.ledger.hashes(letter, [{ start: 0, end: 1024 }])).rejects.toThrow('no node');
    });
  });
}
