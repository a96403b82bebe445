import { describe, expect, test } from 'vitest';
import type { Store, Transaction } from '#server/store/port.ts';
import type { Changes, Signature, Token } from '#signon/signature.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;
const day = 86_400_000;
const write = (store: Store, changes: Changes, at = now) => store.transact((tx) => tx.write(changes, at));
const ask = <Answer>(store: Store, question: (tx: Transaction) => Promise<Answer>) => store.transact(question);
const confirmed = { state: 'confirmed', confirmedAt: now } as const;

export function confirmationContract(current: UnderTest): void {
  describe('links', () => {
    test('a link that is used stands in for the older ones to the own page of that signature, and for no others', async () => {
      const { store } = current;
      const [save, other] = [signatureForTests(confirmed), signatureForTests(confirmed)];
      const own = (signature: Signature, createdAt: number) =>
        tokenForTests(signature, { hash: `own-${signature.id}-${createdAt}`, purpose: 'manage', createdAt });
      for (const signature of [save, other])
        await write(store, { save: signature, addToken: tokenForTests(signature) });
      for (const addToken of [own(save, 1), own(save, 2), own(save, 3), own(other, 1)])
        await write(store, { addToken });
      await write(store, { supersede: { signature: save.id, before: 2 } }, now + 5);
      const supersededAt = async ({ hash }: Token) => (await store.link(hash))?.token.supersededAt;
      expect(await supersededAt(own(save, 1))).toBe(now + 5);
      for (const token of [own(save, 2), own(save, 3), own(other, 1), tokenForTests(save), tokenForTests(other)])
        expect(await supersededAt(token)).toBeNull();
    });

    test('what a link led to is written as it is by then, and nothing else is taken for it', async () => {
      const { store } = current;
      const [save, other] = [signatureForTests(), signatureForTests(confirmed)];
      await write(store, { save, addToken: tokenForTests(save) });
      await write(store, { save: other });
      await store.transact(async (tx) => {
        await tx.link(tokenForTests(save).hash);
        await tx.write({ save: { ...other, display: 'initials' } }, now);
        await tx.link(tokenForTests(save).hash);
        await tx.write({ save: { ...save, ...confirmed } }, now);
        await tx.write({ save: { ...save, ...confirmed, display: 'initials' } }, now);
      });
      expect((await store.counts(save.letter)).signatures).toBe(2);
    });

    test('what a link led to in one transaction is not taken for it in the next, since another server may have written it', async () => {
      const { store } = current;
      const other = await current.openAgain();
      const save = signatureForTests();
      await write(store, { save, addToken: tokenForTests(save) });
      await ask(store, (tx) => tx.link(tokenForTests(save).hash));
      await write(other, { save: { ...save, ...confirmed } });
      await write(store, { remove: { ...save, ...confirmed } });
      expect((await store.counts(save.letter)).signatures).toBe(0);
    });

    test('a mail that no stranger can cause is owed, and not counted', async () => {
      const { store } = current;
      const save = signatureForTests(confirmed);
      await write(store, { save, owe: owedForTests(save, now, { template: 'signed' }, { quota: 'uncounted' }) });
      expect(await ask(store, (tx) => tx.mailsSince(save.mailbox, 0))).toEqual([]);
      expect(await store.outbox.lease(10, 1000, now)).toHaveLength(1);
    });
  });

  describe('reminders', () => {
    test('are claimed once by one of many, longest waiting first, and by nobody once confirmed', async () => {
      const { store } = current;
      const other = await current.openAgain();
      const [older, newer, young, done] = [50, 100, 200, 10].map((signedAt) => signatureForTests({ signedAt }));
      if (!older || !newer || !young || !done) throw new Error('four are made');
      for (const save of [newer, older, young]) await write(store, { save });
      await write(store, { save: { ...done, ...confirmed } });
      expect(await store.unreminded(100, 10)).toEqual([older.id, newer.id]);
      expect(await store.unreminded(100, 1)).toEqual([older.id]);
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          ask(index % 2 ? other : store, (tx) => tx.claimReminder(older.id, 100, now)),
        ),
      );
      expect(claims.filter((claim) => claim !== null)).toEqual([older]);
      expect(await ask(store, (tx) => tx.claimReminder(young.id, 100, now))).toBeNull();
      expect(await ask(store, (tx) => tx.claimReminder(done.id, 100, now))).toBeNull();
      expect(await store.unreminded(100, 10)).toEqual([newer.id]);
    });

    test('are of the newest attempt of each spelling and letter, and of no other once one was claimed, for whoever opens the store later', async () => {
      const { store } = current;
      const first = signatureForTests({ signedAt: 50 });
      const { spelling, mailbox } = first;
      const newer = signatureForTests({ spelling, mailbox, signedAt: 60 });
      const elsewhere = signatureForTests({ spelling, mailbox, letter: 'another', signedAt: 55 });
      for (const save of [first, newer, elsewhere]) await write(store, { save });
      expect(await store.unreminded(100, 10)).toEqual([elsewhere.id, newer.id]);
      expect(await store.unreminded(55, 10), 'the newest is not due').toEqual([elsewhere.id]);
      expect(await ask(store, (tx) => tx.claimReminder(first.id, 100, now))).toBeNull();
      expect(await ask(store, (tx) => tx.claimReminder(newer.id, 100, now))).toEqual(newer);
      await write(store, { save: signatureForTests({ spelling, mailbox, signedAt: 70 }) });
      expect(await (await current.openAgain()).unreminded(100, 10)).toEqual([elsewhere.id]);
    });
  });

  describe('an address that gets no mail', () => {
    const until = now + 3 * day;
    const suppressionOf = (store: Store, address: Signature, at = now) =>
      ask(store, (tx) => tx.suppressionOf(address, at));
    const optOut = (certain: string, mailbox: string | null = null): Changes => ({
      suppression: { address: certain, mailbox, reason: 'opted-out', since: now, until: null },
    });

    test('because its reader wants none: what waits and what is owed is gone over all letters, what is confirmed stays, others are left alone', async () => {
      const { store } = current;
      const waiting = signatureForTests();
      const { certain, mailbox } = waiting;
      const waitingToo = signatureForTests({ certain, mailbox, letter: 'another' });
      const kept = signatureForTests({ certain, mailbox, letter: 'third', ...confirmed });
      const assumed = signatureForTests({ mailbox });
      const neighbour = signatureForTests();
      for (const save of [waiting, waitingToo, kept, assumed, neighbour])
        await write(store, { save, addToken: tokenForTests(save), owe: owedForTests(save, now) });
      await write(store, optOut(certain, mailbox));

      expect([
        await suppressionOf(store, waiting),
        await suppressionOf(store, waitingToo),
        await suppressionOf(store, assumed),
        await suppressionOf(store, neighbour),
      ]).toEqual(['opted-out', 'opted-out', null, null]);
      expect([await store.isOptedOut(certain), await store.isOptedOut(assumed.certain)]).toEqual([true, false]);
      expect(await ask(store, (tx) => tx.isOptedOut(certain))).toBe(true);
      expect(await store.optedOut()).toEqual([certain]);
      const left = await Promise.all(
        [waiting, waitingToo, kept, assumed, neighbour].map(({ id }) => ask(store, (tx) => tx.signature(id))),
      );
      expect(left).toEqual([null, null, kept, assumed, neighbour]);
      expect(await store.link(tokenForTests(waiting).hash)).toBeNull();
      expect((await store.outbox.lease(10, 1000, now)).map(({ mail }) => mail.signature).sort()).toEqual(
        [assumed.id, neighbour.id].sort(),
      );

      await write(store, { unsuppress: { certain } });
      expect([await suppressionOf(store, waiting), await store.isOptedOut(certain)]).toEqual([null, false]);
    });

    test('is found by what is certain, where something is kept of its mailbox', async () => {
      const { store } = current;
      const waiting = signatureForTests();
      await write(store, { save: waiting });
      const mailed = signatureForTests();
      await write(store, { owe: owedForTests(mailed, now) });
      const asked = [waiting, mailed].map(({ certain }) => certain);
      expect(await store.mailboxesOf([...asked, 'somebody else'])).toEqual(
        new Map([waiting, mailed].map(({ certain, mailbox }) => [certain, mailbox])),
      );
      expect(await store.mailboxesOf([])).toEqual(new Map());
    });

    test('because its server refused it: until then, with what waits left waiting, and no other spelling of the mailbox', async () => {
      const { store } = current;
      const save = signatureForTests();
      const { certain, mailbox } = save;
      const owner = signatureForTests({ certain, mailbox });
      for (const one of [save, owner]) await write(store, { save: one, owe: owedForTests(one, now) });
      await write(store, { owe: owedForTests(save, now, { letter: 'another', signature: null }) });
      await store.outbox.bounced(save, now, until);
      expect((await store.outbox.lease(10, 1000, now)).map(({ mail }) => mail.signature)).toEqual([owner.id]);
      expect(await ask(store, (tx) => tx.signature(save.id))).toEqual(save);
      expect([
        await suppressionOf(store, save, until - 1),
        await suppressionOf(store, save, until),
        await suppressionOf(store, owner),
      ]).toEqual(['bounced', null, null]);
      expect(await store.isOptedOut(certain)).toBe(false);
    });

    test('because its server refused it: that is known for any time from before it ended, until it is purged', async () => {
      const { store } = current;
      const refused = signatureForTests();
      const { spelling } = refused;
      const neighbour = signatureForTests();
      expect(await store.isBounced(spelling, now)).toBe(false);
      await store.outbox.bounced(refused, now, until);
      await write(store, optOut(neighbour.spelling));
      const known = async (at: number) => [
        await store.isBounced(spelling, at),
        await store.isBounced(neighbour.spelling, at),
      ];
      for (const at of [now - day, until - 1]) expect(await known(at)).toEqual([true, false]);
      expect(await known(until)).toEqual([false, false]);
      const purge = (suppression: number) =>
        store.purge({ unconfirmed: 0, mailRecord: 0, counters: 0, crowds: 0, suppression });
      await purge(until);
      expect(await known(now)).toEqual([true, false]);
      await purge(until + 1);
      expect(await known(now)).toEqual([false, false]);
    });

    test('for both reasons wants none, and a wish outlives the purge', async () => {
      const { store } = current;
      const both = signatureForTests();
      await write(store, optOut(both.certain));
      for (const _ of [1, 2]) await store.outbox.bounced(both, now, until);
      expect(await suppressionOf(store, both)).toBe('opted-out');
      await store.purge({ unconfirmed: 0, mailRecord: 0, counters: 0, crowds: 0, suppression: until + 1 });
      await write(store, { unsuppress: { certain: both.certain } });
      expect(await suppressionOf(store, both)).toBeNull();
    });
  });

  test('a signature is found by its id, and no other', async () => {
    const save = signatureForTests();
    await write(current.store, { save });
    expect(await ask(current.store, (tx) => tx.signature(save.id))).toEqual(save);
    expect(await ask(current.store, (tx) => tx.signature('nobody'))).toBeNull();
  });
}
