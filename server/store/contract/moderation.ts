import { describe, expect, test } from 'vitest';
import { freshToken } from '#server/keys/freshToken.ts';
import { type Asked, idsOf } from '#server/letters/moderation/findNames.ts';
import { hideName, rejectName, releaseName, unhideName } from '#server/letters/moderation/moderate.ts';
import { moderateNames } from '#server/letters/moderation/moderateNames.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;
const said = { reason: 'moderated-false', words: null, isTold: true };

export function moderationContract(current: UnderTest): void {
  describe('when names wait for a moderator', () => {
    const confirmed = (given: Parameters<typeof signatureForTests>[0]) =>
      signatureForTests({ state: 'confirmed', confirmedAt: now, ...given });
    const services = () => ({
      store: current.store,
      now: () => now,
      freshId: () => `act-${String(++made).padStart(3, '0')}`,
      freshToken,
      by: 'Mona',
    });
    let made = 0;

    test('they are listed oldest first, and only those; the signatures count', async () => {
      const { store } = current;
      const late = confirmed({ held: 'surge' });
      const early = confirmed({ held: 'scripts', confirmedAt: now - 1 });
      for (const save of [late, early, confirmed({}), signatureForTests()])
        await store.transact((tx) => tx.write({ save }, now));
      expect(await store.moderation.held(10)).toEqual([early, late]);
      expect(await store.moderation.held(1)).toEqual([early]);
      expect(await store.counts(late.letter)).toMatchObject({ signatures: 3 });
    });

    test('one that is released waits no longer, once, and the act is kept for whoever opens the store later', async () => {
      const { store } = current;
      const save = confirmed({ held: 'surge' });
      await store.transact((tx) => tx.write({ save }, now));
      expect([await releaseName(services(), save.id), await releaseName(services(), save.id)]).toEqual([
        'released',
        'not-held',
      ]);
      const { held: _, ...shown } = save;
      expect(await store.transact((tx) => tx.signature(save.id))).toEqual(shown);
      const acts = await (await current.openAgain()).moderation.acts();
      expect(acts).toMatchObject([
        { at: now, act: 'released', signature: save.id, letter: save.letter, reason: null, by: 'Mona' },
      ]);
    });

    test('one that is refused is deleted, counts no longer, and the public log says why; nothing is left of who it was', async () => {
      const { store } = current;
      const save = confirmed({ held: 'scripts' });
      await store.transact((tx) => tx.write({ save }, now));
      await store.ledger.sequence(save.letter, 10);
      expect(await rejectName(services(), save.id, said)).toBe('removed');
      await store.ledger.sequence(save.letter, 10);
      expect(await store.transact((tx) => tx.signature(save.id))).toBeNull();
      expect(await store.counts(save.letter)).toMatchObject({ signatures: 0 });
      expect((await store.ledger.lines(save.letter, 0, 10)).at(-1)).toContain('"reason":"moderated-false"');
      expect(await store.moderation.acts()).toMatchObject([
        { act: 'refused', signature: save.id, reason: 'moderated-false' },
      ]);
      expect(await rejectName(services(), save.id, said)).toBe('unknown');
    });

    test('a made-up reason, an unknown id and a name that nobody holds change nothing and leave no record', async () => {
      const { store } = current;
      const save = confirmed({});
      const waiting = signatureForTests();
      for (const one of [save, waiting]) await store.transact((tx) => tx.write({ save: one }, now));
      expect(await rejectName(services(), save.id, { ...said, reason: 'withdrawn' })).toBe('not-a-reason');
      expect(await rejectName(services(), 'nobody', said)).toBe('unknown');
      expect(await releaseName(services(), save.id)).toBe('not-held');
      expect(await releaseName(services(), waiting.id)).toBe('unknown');
      expect(await store.transact((tx) => tx.signature(save.id))).toEqual(save);
      expect(await store.moderation.acts()).toEqual([]);
    });

    test('one that is hidden is shown to nobody and waits for nobody, counts, and comes back as it was', async () => {
      const { store } = current;
      const save = confirmed({ held: 'surge' });
      const asOf = () => store.transact((tx) => tx.signature(save.id));
      await store.transact((tx) => tx.write({ save }, now));
      const hide = () => hideName(services(), save.id, said);
      expect([await hide(), await hide(), await releaseName(services(), save.id)]).toEqual([
        ...['hidden', 'hidden-already', 'not-held'],
      ]);
      expect(await asOf()).toEqual({ ...save, held: 'hidden' });
      expect(await store.moderation.held(10)).toEqual([]);
      expect(await store.counts(save.letter)).toMatchObject({ signatures: 1 });
      expect(await store.listed(save.letter, { kind: 'person', limit: 9, step: 99 })).toMatchObject({ shown: [] });
      expect([await unhideName(services(), save.id), await unhideName(services(), save.id)]).toEqual([
        ...['unhidden', 'not-hidden'],
      ]);
      expect((await asOf())?.held).toBeUndefined();
      expect((await store.listed(save.letter, { kind: 'person', limit: 9, step: 99 })).shown).toHaveLength(1);
      expect((await store.moderation.acts()).map(({ act, reason, by }) => [act, reason, by])).toEqual([
        ['hidden', 'moderated-false', 'Mona'],
        ['unhidden', null, 'Mona'],
      ]);
    });

    test('the owner of what is hidden or removed is owed one mail for it, in her language; who wants none gets none', async () => {
      const { store } = current;
      const [one, other, silent, sealed] = ['a', 'b', 'c', 'd'].map((id) => confirmed({ id, locale: 'es' }));
      if (!one || !other || !silent || !sealed) throw new Error('four are needed');
      for (const save of [one, other, silent, { ...sealed, email: null }])
        await store.transact((tx) => tx.write({ save }, now));
      const suppression = {
        address: silent.certain,
        mailbox: null,
        reason: 'opted-out',
        since: now,
        until: null,
      } as const;
      await store.transact((tx) => tx.write({ suppression }, now));
      const words = { ...said, words: 'It is the name of a town.' };
      for (const { id } of [one, silent, sealed]) {
        expect([await hideName(services(), id, words), await hideName(services(), id, words)]).toEqual([
          ...['hidden', 'hidden-already'],
        ]);
      }
      expect(await rejectName(services(), other.id, said)).toBe('removed');
      expect(await rejectName(services(), silent.id, { ...said, isTold: false })).toBe('removed');
      const owed = (await store.outbox.lease(9, 1, now)).map(({ mail }) => mail);
      expect(owed).toMatchObject([
        { template: 'hidden', to: one.email, locale: 'es', signature: one.id, said: { words: words.words } },
        {
          ...{ template: 'removed', to: other.email, locale: 'es', signature: null, secret: null },
          said: { reason: 'moderated-false', words: null },
        },
      ]);
    });

    test('what is listed is found by name, organisation, mailbox, domain, network, time, letter and state, and by all of them together', async () => {
      const { store } = current;
      const put = (save: ReturnType<typeof confirmed>, domain: string | null, network: string) =>
        store.transact(async (tx) => {
          await tx.write({ save }, now);
          await tx.joinCrowds({ signature: save.id, letter: save.letter, at: now, domain, network });
        });
      const bank = { kind: 'organisation', organisation: 'Banco Único', verification: { by: 'dns', at: now } } as const;
      await put(confirmed({ id: 'a', name: 'Ána Lima', email: 'ana@one.example' }), 'h/one.example', 'n1');
      await put(confirmed({ id: 'b', name: 'Anabel', held: 'surge', confirmedAt: now + 5 }), null, 'n2');
      await put(confirmed({ id: 'c', name: 'Ben', held: 'hidden', mailbox: 'm' }), 'h/two.example', 'n1');
      await put(confirmed({ id: 'd', name: null, email: null, letter: 'other', ...bank }), null, 'n2');
      await store.transact((tx) => tx.write({ save: signatureForTests({ id: 'e', name: 'Ana, unconfirmed' }) }, now));
      const finding = { store, keys: { domainHash: (address: string) => `h/${address.split('@').at(-1)}` } };
      const find = (asked: Asked) => idsOf(finding, asked);
      expect(await find({ name: 'ANA' })).toEqual(['a', 'b']);
      expect(await find({ name: '!?' }), 'nothing is looked for, and nobody found').toEqual([]);
      expect(await find({ organisation: 'unico' })).toEqual(['d']);
      expect(await find({ mailbox: 'm' })).toEqual(['c']);
      expect(await find({ domain: 'h/one.example' })).toEqual(['a']);
      expect(await find({ domain: 'h/two.example' }), 'by where it was confirmed from').toEqual(['c']);
      expect(await find({ network: 'n1' })).toEqual(['a', 'c']);
      expect(await find({ since: now + 1 })).toEqual(['b']);
      expect(await find({ until: now + 1, letter: 'safeguards' })).toEqual(['a', 'c']);
      expect(await find({ state: 'listed' })).toEqual(['a', 'd']);
      expect(await find({ state: 'waiting' })).toEqual(['b']);
      expect(await find({ state: 'hidden', network: 'n1' })).toEqual(['c']);
      expect(await find({ network: 'n1', name: 'ana', state: 'listed', letter: 'safeguards' })).toEqual(['a']);
      const page = await store.moderation.find({}, { count: 3, after: '' });
      expect([page.found.map(({ signature }) => signature.id), page.next]).toEqual([['a', 'b', 'c'], 'c']);
      expect(await moderateNames(services(), 'hold', ['a', 'c'], said)).toEqual([
        { id: 'a', outcome: 'held' },
        { id: 'c', outcome: 'held-already' },
      ]);
    });

    test('it is known since when; an owner is told once, however many look, and not of a name that a moderator has hidden', async () => {
      const { store } = current;
      const long = confirmed({ id: 'a', held: 'unusual', confirmedAt: now - 90 });
      const fresh = confirmed({ id: 'b', confirmedAt: now - 90 });
      for (const save of [long, confirmed({ id: 'c', held: 'hidden', confirmedAt: now - 90 })])
        await store.transact((tx) => tx.write({ save }, now - 90));
      await store.transact((tx) => tx.write({ save: fresh }, now - 90));
      await store.transact((tx) => tx.write({ save: { ...fresh, held: 'surge' } }, now));
      expect(await store.moderation.waiting()).toEqual([{ letter: long.letter, count: 2, since: now - 90 }]);
      expect(await store.moderation.untold(now - 90, 9)).toEqual(['a']);
      expect(await store.moderation.untold(now, 1)).toEqual(['a']);
      const claim = (id: string) => store.transact((tx) => tx.claimWaitingNotice(id, now));
      expect((await Promise.all([claim('a'), claim('a'), claim('c')])).map((one) => one?.id)).toEqual([
        'a',
        undefined,
        undefined,
      ]);
      expect(await store.moderation.untold(now, 9)).toEqual(['b']);
      await releaseName(services(), 'b');
      expect(await store.moderation.untold(now, 9)).toEqual([]);
    });

    test('what was done is counted between two times, by what it was and why', async () => {
      const { store } = current;
      for (const id of ['a', 'b', 'c']) await store.transact((tx) => tx.write({ save: confirmed({ id }) }, now));
      for (const id of ['a', 'b']) await hideName(services(), id, said);
      await rejectName(services(), 'c', said);
      expect(await store.moderation.countActs({ start: now, end: now + 1 })).toEqual([
        { act: 'hidden', reason: 'moderated-false', count: 2 },
        { act: 'refused', reason: 'moderated-false', count: 1 },
      ]);
      expect(await store.moderation.countActs({ start: now + 1, end: now + 2 })).toEqual([]);
    });
  });
}
