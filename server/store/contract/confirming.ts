import { describe, expect, test } from 'vitest';
import type { Store, Transaction } from '#server/store/port.ts';
import { type Changes, uncountedMails } from '#signon/signature.ts';
import { mailForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;
const day = 86_400_000;
const write = (store: Store, changes: Changes, at = now) => store.transact((tx) => tx.write(changes, at));
const ask = <Answer>(store: Store, question: (tx: Transaction) => Promise<Answer>) => store.transact(question);
const confirmed = { state: 'confirmed', confirmedAt: now } as const;

export function confirmationContract(current: UnderTest): void {
  describe('links and codes', () => {
    test('a newer link stands in for the earlier ones of its purpose and signature, and for no others', async () => {
      const { store } = current;
      const [save, other] = [signatureForTests(), signatureForTests()];
      const manage = tokenForTests(save, { hash: `own-${save.id}`, purpose: 'manage' });
      const newer = tokenForTests(save, { hash: `newer-${save.id}` });
      await write(store, { save, addToken: tokenForTests(save) });
      await write(store, { addToken: manage });
      await write(store, { save: other, addToken: tokenForTests(other) });
      await write(store, { supersede: { signature: save.id, purpose: 'confirm' }, addToken: newer }, now + 5);
      const supersededAt = async (hash: string) => (await store.link(hash))?.token.supersededAt;
      expect(await supersededAt(tokenForTests(save).hash)).toBe(now + 5);
      for (const { hash } of [manage, newer, tokenForTests(other)]) expect(await supersededAt(hash)).toBeNull();
    });

    test('a code is found by its hash until a newer one replaces it, which also forgets the wrong ones', async () => {
      const { store } = current;
      const save = signatureForTests();
      const code = (name: string) => tokenForTests(save, { hash: `${name}-${save.id}`, purpose: 'code' });
      const owe = mailForTests(save);
      await write(store, { save, addToken: tokenForTests(save), addCode: code('first'), owe });
      expect(await ask(store, (tx) => tx.link(code('first').hash))).toEqual({ token: code('first'), signature: save });
      for (const _ of [1, 2, 3]) await ask(store, (tx) => tx.countTry(save.letter, save.mailbox, now));
      expect(await ask(store, (tx) => tx.triesAt(save.letter, save.mailbox))).toBe(3);
      await write(store, { addCode: code('second'), owe });
      expect(await store.link(code('first').hash)).toBeNull();
      expect(await store.link(code('second').hash)).not.toBeNull();
      expect(await store.link(tokenForTests(save).hash)).not.toBeNull();
      expect(await ask(store, (tx) => tx.triesAt(save.letter, save.mailbox))).toBe(0);
    });

    test('wrong codes are counted by letter and mailbox, signed or not, and go with age', async () => {
      const { store } = current;
      const tries = (letter: string, mailbox: string) => ask(store, (tx) => tx.triesAt(letter, mailbox));
      for (const at of [now - 8 * day, now]) await ask(store, (tx) => tx.countTry('safeguards', 'old', at));
      await ask(store, (tx) => tx.countTry('safeguards', 'young', now));
      expect([
        await tries('safeguards', 'old'),
        await tries('another', 'old'),
        await tries('safeguards', 'young'),
      ]).toEqual([2, 0, 1]);
      await store.purge({ unconfirmed: 0, mailRecord: 0, counters: 0, tries: now - 7 * day, suppression: 0 });
      expect([await tries('safeguards', 'old'), await tries('safeguards', 'young')]).toEqual([0, 1]);
    });

    test.each(uncountedMails)('a mail that no stranger can cause is owed, and not counted: %s', async (template) => {
      const { store } = current;
      const save = signatureForTests(confirmed);
      await write(store, { save, owe: mailForTests(save, { template, code: null }) });
      expect(await ask(store, (tx) => tx.mailsSince(save.mailbox, 0))).toBe(0);
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

    test('stay claimed when the signature is signed anew, and for whoever opens the store later', async () => {
      const save = signatureForTests({ signedAt: 50 });
      await write(current.store, { save });
      await ask(current.store, (tx) => tx.claimReminder(save.id, 100, now));
      await write(current.store, { save: { ...save, name: 'Anew', signedAt: 60 } });
      expect(await (await current.openAgain()).unreminded(100, 10)).toEqual([]);
    });
  });

  describe('a mailbox that gets no mail', () => {
    const until = now + 3 * day;
    const suppressionOf = (store: Store, mailbox: string, at = now) =>
      ask(store, (tx) => tx.suppressionOf(mailbox, at));

    test('because it wants none: what waits and what is owed is gone over all letters, what is confirmed stays, others are left alone', async () => {
      const { store } = current;
      const waiting = signatureForTests();
      const { mailbox } = waiting;
      const waitingToo = signatureForTests({ mailbox, letter: 'another' });
      const kept = signatureForTests({ mailbox, letter: 'third', ...confirmed });
      const neighbour = signatureForTests();
      for (const save of [waiting, waitingToo, kept, neighbour])
        await write(store, { save, addToken: tokenForTests(save), owe: mailForTests(save) });
      await ask(store, (tx) => tx.countTry(waiting.letter, mailbox, now));
      await write(store, { suppression: { mailbox, reason: 'opted-out', since: now, until: null } });

      expect([await suppressionOf(store, mailbox), await suppressionOf(store, neighbour.mailbox)]).toEqual([
        'opted-out',
        null,
      ]);
      expect([await store.isOptedOut(mailbox), await store.isOptedOut(neighbour.mailbox)]).toEqual([true, false]);
      const left = await Promise.all(
        [waiting, waitingToo, kept, neighbour].map(({ letter, mailbox }) =>
          ask(store, (tx) => tx.signatureOf(letter, mailbox)),
        ),
      );
      expect(left).toEqual([null, null, kept, neighbour]);
      expect(await store.link(tokenForTests(waiting).hash)).toBeNull();
      expect(await ask(store, (tx) => tx.triesAt(waiting.letter, mailbox))).toBe(0);
      expect((await store.outbox.lease(10, 1000, now)).map(({ mail }) => mail.mailbox)).toEqual([neighbour.mailbox]);

      await write(store, { unsuppress: { mailbox } });
      expect([await suppressionOf(store, mailbox), await store.isOptedOut(mailbox)]).toEqual([null, false]);
    });

    test('because its server refused it: until then, with what waits left waiting', async () => {
      const { store } = current;
      const save = signatureForTests();
      await write(store, { save, owe: mailForTests(save) });
      await write(store, { owe: mailForTests(save, { letter: 'another' }) });
      await store.outbox.bounced(save.mailbox, now, until);
      expect(await store.outbox.lease(10, 1000, now)).toEqual([]);
      expect(await ask(store, (tx) => tx.signatureOf(save.letter, save.mailbox))).toEqual(save);
      expect([
        await suppressionOf(store, save.mailbox, until - 1),
        await suppressionOf(store, save.mailbox, until),
      ]).toEqual(['bounced', null]);
      expect(await store.isOptedOut(save.mailbox)).toBe(false);
    });

    test('because its server refused it: that is known for any time from before it ended, until it is purged', async () => {
      const { store } = current;
      const { mailbox } = signatureForTests();
      const neighbour = signatureForTests();
      expect(await store.isBounced(mailbox, now)).toBe(false);
      await store.outbox.bounced(mailbox, now, until);
      await write(store, { suppression: { mailbox: neighbour.mailbox, reason: 'opted-out', since: now, until: null } });
      const known = async (at: number) => [
        await store.isBounced(mailbox, at),
        await store.isBounced(neighbour.mailbox, at),
      ];
      for (const at of [now - day, until - 1]) expect(await known(at)).toEqual([true, false]);
      expect(await known(until)).toEqual([false, false]);
      const purge = (suppression: number) =>
        store.purge({ unconfirmed: 0, mailRecord: 0, counters: 0, tries: 0, suppression });
      await purge(until);
      expect(await known(now)).toEqual([true, false]);
      await purge(until + 1);
      expect(await known(now)).toEqual([false, false]);
    });

    test('for both reasons wants none, and a refusal outlives the purge', async () => {
      const { store } = current;
      const mailbox = 'both';
      await write(store, { suppression: { mailbox, reason: 'opted-out', since: now, until: null } });
      await store.outbox.bounced(mailbox, now, until);
      await store.outbox.bounced(mailbox, now, until);
      expect(await suppressionOf(store, mailbox)).toBe('opted-out');
      await store.purge({ unconfirmed: 0, mailRecord: 0, counters: 0, tries: 0, suppression: until + 1 });
      await write(store, { unsuppress: { mailbox } });
      expect(await suppressionOf(store, mailbox)).toBeNull();
    });
  });

  test('a signature is found by its id, and no other', async () => {
    const save = signatureForTests();
    await write(current.store, { save });
    expect(await ask(current.store, (tx) => tx.signature(save.id))).toEqual(save);
    expect(await ask(current.store, (tx) => tx.signature('nobody'))).toBeNull();
  });
}
