import { describe, expect, test } from 'vitest';
import { readEntry } from '#ledger/entry.ts';
import type { Store } from '#server/store/port.ts';
import type { Signature } from '#signon/signature.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = Date.UTC(2026, 10, 22, 12, 30);
const letter = 'safeguards';

export function retentionContract(current: UnderTest): void {
  // Hundreds of signatures, so that more than one transaction is needed.
  describe('when private data of a letter end', { timeout: 90_000 }, () => {
    const write = (store: Store, ...all: Signature[]) =>
      store.transact(async (tx) => {
        for (const save of all)
          await tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, now) }, now);
      });
    const confirmed = (given: Partial<Signature> = {}) =>
      signatureForTests({ state: 'confirmed', confirmedAt: now, ...given });
    const organisation = (given: Partial<Signature>) =>
      confirmed({ kind: 'organisation', organisation: 'A house', country: 'ES', ...given });
    const sequenceAll = async () => {
      while ((await current.store.ledger.sequence(letter, 100)) > 0);
    };

    test('no row of its signatures is left, with links, crowds and mails; the count, its countries and the log are as before', async () => {
      const { store } = current;
      const other = confirmed({ letter: 'harbour' });
      const all = [
        ...Array.from({ length: 220 }, (_, index) => confirmed({ country: index % 2 === 0 ? 'KE' : 'FR' })),
        organisation({ verification: { by: 'dns', at: now } }),
        organisation({}),
        signatureForTests(),
      ];
      await write(store, ...all, other);
      const [first] = all;
      if (!first) throw new Error('nobody signed');
      await store.transact((tx) => tx.joinCrowds({ signature: first.id, letter, at: now, domain: 'd', network: 'n' }));
      const rememberName = { letter, skeleton: 'spy' };
      await store.transact((tx) => tx.write({ rememberName }, now));
      await sequenceAll();
      const [counts, log] = [await store.counts(letter), await store.ledger.state(letter)];
      expect(counts).toMatchObject({ signatures: 221, organisations: 1 });

      expect(await store.retention.end(letter, now + 1000)).toBe(all.length);

      expect(await store.counts(letter)).toEqual(counts);
      expect(await store.published(letter, now + 1000)).toMatchObject({ signatures: 221, organisations: 1 });
      expect((await store.signatories(letter, { kind: 'person', limit: 10 })).signatures).toEqual([]);
      const told = { kind: 'person' as const, limit: 10, step: Number.MAX_SAFE_INTEGER };
      expect((await store.listed(letter, told)).shown).toEqual([]);
      for (const one of all.filter((_, index) => index % 40 === 0))
        expect(await store.link(tokenForTests(one).hash)).toBeNull();
      for (const one of all.slice(-5)) expect(await store.people.signatures(one.mailbox)).toEqual([]);
      expect((await store.outbox.lease(3000, 1, now + 1)).map(({ mail }) => mail.letter)).toEqual(['harbour']);
      expect(await store.link(tokenForTests(other).hash)).not.toBeNull();
      await sequenceAll();
      expect(await store.ledger.state(letter)).toMatchObject({ size: log.size + 1, people: 220, organisations: 1 });
      expect(readEntry((await store.ledger.lines(letter, log.size, 1))[0] ?? '')).toMatchObject({
        type: 'state',
        state: 'retention',
      });
      expect(await store.signedLetters()).toContainEqual({ letter, signatures: 221 });
      expect(await store.transact((tx) => tx.isNameHidden(rememberName, now))).toBe(false);
    });

    test('they end once, by however many processes, and also when the first stopped in the midst of it', async () => {
      const [one, other] = [current.store, await current.openAgain()];
      await write(one, ...Array.from({ length: 210 }, () => confirmed()));
      const ended = await Promise.all([one, other, one].map((store) => store.retention.end(letter, now + 5)));
      expect(ended.reduce((sum, count) => sum + count)).toBe(210);
      expect(await one.retention.end(letter, now + 99)).toBe(0);
      expect(await other.retention.ended()).toEqual([{ letter, at: now + 5 }]);
      expect(await other.counts(letter)).toMatchObject({ signatures: 210 });
      expect(await other.milestones(letter)).toMatchObject([{ state: 'retention', by: 'calendar', at: now + 5 }]);
    });

    test('what the public list would show until its next step goes at once', async () => {
      const { store } = current;
      const shown = confirmed();
      await write(store, shown);
      const { step } = await store.published(letter, now);
      await store.transact((tx) => tx.write({ save: { ...shown, display: 'anonymous' } }, now));
      await store.retention.end(letter, now);
      expect((await store.listed(letter, { kind: 'person', limit: 10, step: step - 1 })).shown).toEqual([]);
    });

    test('a notice is noted once, by whoever is first; one that a wrong clock gave gives way', async () => {
      const note = (store: Store, at: number) => store.transact((tx) => tx.noteNotice(letter, { before: 7, at }));
      const other = await current.openAgain();
      expect((await Promise.all([note(current.store, now + 9), note(other, now + 9)])).sort()).toEqual([false, true]);
      expect(await note(other, now + 99)).toBe(false);
      expect(await note(other, now)).toBe(true);
      expect(await current.store.retention.notices(letter)).toEqual([{ before: 7, at: now }]);
      expect(await current.store.retention.notices('harbour')).toEqual([]);
    });
  });
}
