import { describe, expect, test } from 'vitest';
import { type Store, StoreBusy } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import type { Changes } from '#signon/signature.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { sign } from '#signon/signing/sign.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;
const find = (store: Store, id: string) => store.transact((tx) => tx.signature(id));

/** Submits the form once, as the server does. */
function submit(store: Store, mailbox: string, attempt: number) {
  const { country, display, kind, organisation, role, website, updates, letterVersion, consentVersion } =
    signatureForTests();
  const details = {
    name: 'Person',
    email: 'person@example.org',
    country,
    display,
    kind,
    organisation,
    role,
    website,
    updates,
  };
  const request = {
    ...{ spelling: mailbox, certain: mailbox, mailbox, cause: 'network' },
    letter: 'safeguards',
    locale: 'en',
    details,
    agreement: { letterVersion, consentVersion },
  };
  const fresh = {
    id: `id-${mailbox}-${attempt}`,
    token: { secret: `secret-${attempt}`, hash: `hash-${mailbox}-${attempt}` },
    codeOf: () => '123456789',
  };
  return store.transact(async (tx) => {
    const known = {
      confirmed: await tx.confirmedOf('safeguards', mailbox),
      recentMails: await tx.mailsSince(mailbox, now - limits.mailWindow),
      waiting: await tx.waitingIn(mailbox),
      suppression: null,
    };
    const admission = { admitted: true, mailDelay: 0 } as const;
    const { outcome, changes } = sign(request, { ...known, admission, state: 'open' }, fresh, now);
    await tx.write(changes, now);
    return outcome;
  });
}

export function signingContract(current: UnderTest): void {
  describe('when people sign', () => {
    test('a signature is kept as it was given, in any script', async () => {
      const { store } = current;
      const person = signatureForTests({
        name: 'سلمى بنت أحمد',
        display: 'initials',
        updates: true,
        locale: 'ar',
      });
      const organisation = signatureForTests({
        ...{
          kind: 'organisation',
          organisation: 'Niños Primero',
          role: 'Directora',
          website: 'https://ninos.example/',
        },
        ...{ state: 'confirmed', confirmedAt: 1500, locale: 'es' },
      });
      for (const save of [person, organisation])
        await store.transact((tx) => tx.write({ save, addToken: tokenForTests(save) }, now));
      for (const signature of [person, organisation]) {
        expect(await find(store, signature.id)).toEqual(signature);
        expect(await store.link(`hash-of-${signature.id}`)).toEqual({ token: tokenForTests(signature), signature });
      }
    });

    test('whose a signature is, and when it was signed, stays as it was first kept, whatever is saved later', async () => {
      const { store } = current;
      const kept = signatureForTests();
      const write = (changes: Changes) => store.transact((tx) => tx.write(changes, now));
      const read = () => store.transact((tx) => tx.signature(kept.id));
      await write({ save: kept });
      const changed = {
        ...kept,
        letter: 'another',
        mailbox: 'another',
        certain: 'another',
        spelling: 'another',
        signedAt: 9,
      };
      await write({ save: { ...changed, country: 'PE' } });
      expect(await read()).toEqual({ ...kept, country: 'PE' });
      const confirmed = { state: 'confirmed', confirmedAt: now } as const;
      await write({ save: { ...changed, letter: kept.letter, ...confirmed } });
      expect(await read()).toEqual({ ...kept, ...confirmed });
    });

    test('those who begin to count in one work get their numbers one after the other, and the public is told of all', async () => {
      const { store } = current;
      const three = [1, 2, 3].map(() => signatureForTests({ state: 'confirmed', confirmedAt: now }));
      await store.transact(async (tx) => {
        for (const save of three) await tx.write({ save }, now);
      });
      const numbers = await Promise.all(three.map(({ id }) => store.signerNumber(id)));
      expect(numbers.map((counted) => counted?.number)).toEqual([1, 2, 3]);
      expect((await store.published('safeguards', now)).signatures).toBe(3);
    });

    test('a mailbox that did not sign this letter is not known, nor is a link that was not mailed', async () => {
      const { store } = current;
      const save = signatureForTests({ state: 'confirmed', confirmedAt: now });
      await store.transact((tx) => tx.write({ save }, now));
      expect(await store.confirmedOf('another', save.mailbox)).toBeNull();
      expect(await store.confirmedOf(save.letter, 'other-mailbox')).toBeNull();
      expect(await store.link('hash-of-nothing')).toBeNull();
    });

    test('a mailbox has any number of attempts and one confirmed signature under a letter, and may sign another letter too', async () => {
      const { store } = current;
      const first = signatureForTests();
      const { mailbox } = first;
      const [second, other] = [signatureForTests({ mailbox }), signatureForTests({ mailbox, letter: 'another' })];
      const confirmed = { state: 'confirmed', confirmedAt: now } as const;
      for (const save of [first, second, other]) await store.transact((tx) => tx.write({ save }, now));
      for (const save of [first, other])
        await store.transact((tx) => tx.write({ save: { ...save, ...confirmed } }, now));
      await expect(store.transact((tx) => tx.write({ save: { ...second, ...confirmed } }, now))).rejects.toThrow();
      for (const one of [first, other]) {
        expect(await store.confirmedOf(one.letter, mailbox)).toEqual({ ...one, ...confirmed });
        expect(await store.transact((tx) => tx.confirmedOf(one.letter, mailbox))).toEqual({ ...one, ...confirmed });
      }
      expect(await find(store, second.id)).toEqual(second);
    });

    test('attempts are found by their id and by their mailbox, each with its newest link; what waits in a mailbox, with its cause', async () => {
      const { store } = current;
      const one = signatureForTests({ signedAt: 10 });
      const { spelling, mailbox } = one;
      const two = signatureForTests({ spelling, mailbox, signedAt: 20 });
      const tagged = signatureForTests({ mailbox, signedAt: 30 });
      for (const save of [one, two, tagged]) {
        const owe = owedForTests(save, now, {}, { cause: `cause of ${save.id}` });
        await store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe }, now));
      }
      const newer = tokenForTests(one, { hash: `newer-${one.id}`, expiresAt: 5000 });
      await store.transact((tx) => tx.write({ addToken: newer }, now));
      await store.transact((tx) =>
        tx.write({ addToken: tokenForTests(one, { hash: `own-${one.id}`, purpose: 'manage', expiresAt: 9000 }) }, now),
      );
      const attempts = await store.transact((tx) => tx.attemptsOf(one.letter, mailbox));
      expect(attempts).toEqual([
        { token: tokenForTests(tagged), signature: tagged },
        { token: tokenForTests(two), signature: two },
        { token: newer, signature: one },
      ]);
      expect(await store.transact((tx) => tx.attempt(one.id))).toEqual(attempts[2]);
      expect(await store.transact((tx) => tx.attempt('nobody'))).toBeNull();
      expect(await store.transact((tx) => tx.attemptsOf('another', mailbox))).toEqual([]);
      const waiting = await store.transact((tx) => tx.waitingIn(mailbox));
      expect(waiting.sort((a, b) => a.signedAt - b.signedAt)).toEqual(
        [one, two, tagged].map(({ id, signedAt }) => ({ id, signedAt, mailAt: now, cause: `cause of ${id}` })),
      );
    });

    test('an attempt that makes room is gone with what is still to be mailed; what was mailed goes on counting', async () => {
      const { store } = current;
      const [mailed, later] = [signatureForTests(), signatureForTests()];
      const { mailbox } = mailed;
      await store.transact((tx) => tx.write({ save: mailed, owe: owedForTests(mailed, now) }, now));
      const owe = owedForTests({ ...later, mailbox }, now + 5000);
      await store.transact((tx) => tx.write({ save: { ...later, mailbox }, owe }, now));
      for (const { id } of await store.outbox.lease(10, 1000, now)) await store.outbox.sent(id);
      for (const makeRoom of [mailed.id, later.id]) await store.transact((tx) => tx.write({ makeRoom }, now));
      expect(await store.transact((tx) => tx.waitingIn(mailbox))).toEqual([]);
      expect(await store.outbox.nextDue()).toBeNull();
      expect((await store.transact((tx) => tx.mailsSince(mailbox, 0))).map(({ at }) => at)).toEqual([now]);
    });

    test('an attempt whose mail gives way stays, and of its mails goes what is still to come', async () => {
      const { store } = current;
      const save = signatureForTests();
      const addToken = tokenForTests(save);
      await store.transact((tx) => tx.write({ save, addToken, owe: owedForTests(save, now) }, now));
      await store.transact((tx) => tx.write({ owe: owedForTests(save, now + 5000) }, now));
      await store.transact((tx) => tx.write({ giveWay: save.id }, now));
      expect(await store.transact((tx) => tx.attempt(save.id))).toEqual({ token: addToken, signature: save });
      expect((await store.transact((tx) => tx.mailsSince(save.mailbox, 0))).map(({ at }) => at)).toEqual([now]);
      expect(await store.outbox.lease(10, 1000, now + 9000)).toHaveLength(1);
    });

    test('what was acknowledged is there when the store is opened again', async () => {
      const signatures = Array.from({ length: 20 }, () => signatureForTests());
      await Promise.all(
        signatures.map((save) => current.store.transact((tx) => tx.write({ save, owe: owedForTests(save, now) }, now))),
      );
      await current.store.close();
      const reopened = await current.openAgain();
      for (const signature of signatures) expect(await find(reopened, signature.id)).toEqual(signature);
      expect(await reopened.outbox.lease(100, 1000, now)).toHaveLength(20);
    });

    test('a work that fails is refused alone, and leaves nothing', async () => {
      const { store } = current;
      const signatures = Array.from({ length: 50 }, () => signatureForTests());
      const answers = await Promise.allSettled(
        signatures.map((save, index) =>
          store.transact(async (tx) => {
            await tx.write({ save }, now);
            if (index % 20 === 7) throw new Error(`work ${index} fails`);
            return index;
          }),
        ),
      );
      for (const [index, signature] of signatures.entries()) {
        const failed = index % 20 === 7;
        expect(answers[index]).toMatchObject(
          failed
            ? { status: 'rejected', reason: { message: `work ${index} fails` } }
            : { status: 'fulfilled', value: index },
        );
        expect(await find(store, signature.id)).toEqual(failed ? null : signature);
      }
    });

    test('one mailbox that is submitted fifty times at once, from one network to two servers, gets three mails that day, and few wait', async () => {
      const other = await current.openAgain();
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) => submit(index % 2 ? other : current.store, 'eager', index)),
      );
      expect(new Set(outcomes)).toEqual(new Set(['accepted']));
      expect(await current.store.outbox.lease(100, 1000, now)).toHaveLength(limits.mailsPerMailbox);
      const waiting = await current.store.transact((tx) => tx.waitingIn('eager'));
      expect(waiting).toHaveLength(limits.attemptsPerMailbox);
    });

    test('mails to a mailbox are counted over all letters, from a time on, sent or not', async () => {
      const { store } = current;
      const save = signatureForTests();
      for (const [letter, at] of [
        ['safeguards', 100],
        ['another', 200],
        ['safeguards', 300],
      ] as const)
        await store.transact((tx) => tx.write({ owe: owedForTests({ ...save, letter }, at, {}, { cause: 'x' }) }, at));
      for (const { id } of await store.outbox.lease(1, 1000, now)) await store.outbox.sent(id);
      const since = async (time: number) => (await store.transact((tx) => tx.mailsSince(save.mailbox, time))).length;
      expect([await since(100), await since(101), await since(300), await since(301)]).toEqual([3, 2, 1, 0]);
      expect(await store.transact((tx) => tx.mailsSince('somebody-else', 0))).toEqual([]);
      expect(await store.transact((tx) => tx.mailsSince(save.mailbox, 300))).toEqual([
        { at: 300, quota: 'common', cause: 'x' },
      ]);
    });

    test('what is counted by windows is counted from a window on', async () => {
      const { store } = current;
      const sign = (network: string, window: number) =>
        store.transact((tx) => tx.count(network, { start: window, end: window + 3600 }));
      const count = (network: string, window: number) => store.transact((tx) => tx.counted(network, window));
      await Promise.all([sign('school', 0), sign('school', 0), sign('school', 3600), sign('home', 0)]);
      expect([
        await count('school', 0),
        await count('school', 3600),
        await count('home', 0),
        await count('home', 3600),
      ]).toEqual([3, 1, 1, 0]);
      for (const by of [5, 2]) await store.transact((tx) => tx.count('many', { start: 0, end: 1 }, by));
      expect(await count('many', 0)).toBe(7);
    });

    test('the limit of a network is one limit for two servers, however many sign at once', async () => {
      const other = await current.openAgain();
      const signWithin = (store: Store, limit: number) =>
        store.transact(async (tx) => {
          if ((await tx.counted('school', 0)) >= limit) return false;
          await tx.count('school', { start: 0, end: 1 });
          return true;
        });
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => signWithin(index % 2 ? other : current.store, 20)),
      );
      expect(answers.filter((accepted) => accepted)).toHaveLength(20);
    });

    test('what works once is used up for every server, until its end has passed', async () => {
      const other = await current.openAgain();
      const useNonce = (store: Store) => store.transact((tx) => tx.useNonce('nonce', 5000));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => useNonce(index % 2 ? other : current.store)),
      );
      expect(answers.filter((fresh) => fresh)).toHaveLength(1);
      const purge = (counters: number) =>
        current.store.purge({ unconfirmed: 0, mailRecord: 0, counters, crowds: 0, suppression: 0 });
      await purge(4999);
      expect(await useNonce(other)).toBe(false);
      await purge(5000);
      expect(await useNonce(other)).toBe(true);
    });

    test('a mail that is to wait is not due before its time', async () => {
      const { store } = current;
      const save = signatureForTests();
      await store.transact((tx) => tx.write({ save, owe: owedForTests(save, now + 1000) }, now));
      expect(await store.outbox.lease(10, 1000, now + 999)).toEqual([]);
      expect(await store.outbox.nextDue()).toBe(now + 1000);
      expect(await store.outbox.lease(10, 1000, now + 1000)).toHaveLength(1);
    });

    test('a link that is being made is seen by its own transaction before it is seen by others', async () => {
      const { store } = current;
      const save = signatureForTests();
      const hash = tokenForTests(save).hash;
      const [inside, outside] = await store.transact(async (tx) => {
        await tx.write({ save, addToken: tokenForTests(save) }, now);
        return [await tx.link(hash), await store.link(hash)];
      });
      expect(inside).toEqual({ token: tokenForTests(save), signature: save });
      expect(outside).toBeNull();
    });

    test('a store that is closing finishes what it took and refuses the rest', async () => {
      const save = signatureForTests();
      const taken = current.store.transact((tx) => tx.write({ save }, now));
      const closed = current.store.close();
      await expect(current.store.transact(async () => 1)).rejects.toThrow(StoreBusy);
      await Promise.all([taken, closed]);
      expect(await find(await current.openAgain(), save.id)).toEqual(save);
    });
  });
}
