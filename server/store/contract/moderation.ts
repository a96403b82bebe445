import { describe, expect, test } from 'vitest';
import { freshToken } from '#server/keys/keys.ts';
import { rejectName, releaseName } from '#server/letters/moderation/moderate.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;

export function moderationContract(current: UnderTest): void {
  describe('when names wait for a moderator', () => {
    const confirmed = (given: Parameters<typeof signatureForTests>[0]) =>
      signatureForTests({ state: 'confirmed', confirmedAt: now, ...given });
    const services = () => ({ store: current.store, now: () => now, freshId: () => `act-${++made}`, freshToken });
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
      expect(acts).toMatchObject([{ at: now, act: 'released', signature: save.id, letter: save.letter, reason: null }]);
    });

    test('one that is refused is deleted, counts no longer, and the public log says why; nothing is left of who it was', async () => {
      const { store } = current;
      const save = confirmed({ held: 'scripts' });
      await store.transact((tx) => tx.write({ save }, now));
      await store.ledger.sequence(save.letter, 10);
      expect(await rejectName(services(), save.id, 'moderated-false')).toBe('refused');
      await store.ledger.sequence(save.letter, 10);
      expect(await store.transact((tx) => tx.signature(save.id))).toBeNull();
      expect(await store.counts(save.letter)).toMatchObject({ signatures: 0 });
      expect((await store.ledger.lines(save.letter, 0, 10)).at(-1)).toContain('"reason":"moderated-false"');
      expect(await store.moderation.acts()).toMatchObject([
        { act: 'refused', signature: save.id, reason: 'moderated-false' },
      ]);
      expect(await rejectName(services(), save.id, 'moderated-false')).toBe('unknown');
    });

    test('a made-up reason, an unknown id and a name that nobody holds change nothing and leave no record', async () => {
      const { store } = current;
      const save = confirmed({});
      const waiting = signatureForTests();
      for (const one of [save, waiting]) await store.transact((tx) => tx.write({ save: one }, now));
      expect(await rejectName(services(), save.id, 'withdrawn')).toBe('not-a-reason');
      expect(await rejectName(services(), 'nobody', 'moderated-abuse')).toBe('unknown');
      expect(await releaseName(services(), save.id)).toBe('not-held');
      expect(await releaseName(services(), waiting.id)).toBe('unknown');
      expect(await store.transact((tx) => tx.signature(save.id))).toEqual(save);
      expect(await store.moderation.acts()).toEqual([]);
    });
  });
}
