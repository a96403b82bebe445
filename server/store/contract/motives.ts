import { describe, expect, test } from 'vitest';
import { freshToken } from '#server/keys/freshToken.ts';
import { reviewReason } from '#server/letters/moderation/reviewReason.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;

export function motivesContract(current: UnderTest): void {
  describe('when signers say why they signed', () => {
    let made = 0;
    const services = () => ({
      ...{ store: current.store, now: () => now, freshToken, by: 'Mona' },
      freshId: () => `act-${String(++made).padStart(3, '0')}`,
    });
    const confirmed = (id: string, given: Parameters<typeof signatureForTests>[0] = {}) =>
      signatureForTests({ id, state: 'confirmed', confirmedAt: now, ...given });
    const motive = (signature: string, given: Partial<Motive> = {}): Motive => ({
      ...{ signature, letter: 'safeguards', at: now, state: 'waiting', text: `Why ${signature}`, role: 'Teacher' },
      ...given,
    });
    const sign = async (id: string, about?: Parameters<typeof signatureForTests>[0]) => {
      const save = confirmed(id, about);
      await current.store.transact((tx) => tx.write({ save }, now));
      return save;
    };
    const say = (one: Motive) => current.store.transact((tx) => tx.writeMotive(one, one, now));
    const listed = async () => {
      const { step } = await current.store.published('safeguards', now);
      const { shown } = await current.store.listed('safeguards', { kind: 'person', limit: 9, step });
      return shown.map(({ reason, role }) => ({ reason, role }));
    };
    const nothing = { reason: null, role: null };

    test('it is kept for whoever opens the store later, waits oldest first, and the list does not show it', async () => {
      await sign('a');
      await sign('b');
      await say(motive('a'));
      await say(motive('b', { at: now - 1, role: null }));
      const later = await current.openAgain();
      expect(await later.motives.of('a')).toEqual(motive('a'));
      expect(await later.motives.of('c')).toBeNull();
      expect((await later.motives.waiting(9)).map(({ signature }) => signature)).toEqual(['b', 'a']);
      expect(await later.motives.waiting(1)).toHaveLength(1);
      expect(await later.motives.waits()).toEqual([{ letter: 'safeguards', count: 2, since: now - 1 }]);
      expect(await listed()).toEqual([nothing, nothing]);
    });

    test('it is shown with the name from the next step on, once a moderator has read it; refused, it is not, and each act is kept', async () => {
      await sign('a');
      await say(motive('a'));
      const { step } = await current.store.published('safeguards', now);
      expect([await reviewReason(services(), 'a', true), await reviewReason(services(), 'a', true)]).toEqual([
        ...['reason-shown', 'already'],
      ]);
      const before = await current.store.listed('safeguards', { kind: 'person', limit: 9, step });
      expect(
        before.shown.map(({ reason }) => reason),
        'the step that was told',
      ).toEqual([null]);
      expect(await listed()).toEqual([{ reason: 'Why a', role: 'Teacher' }]);
      expect([...(await current.store.motives.shown('safeguards')).keys()]).toEqual(['a']);
      await reviewReason(services(), 'a', false);
      expect([await listed(), (await current.store.motives.shown('safeguards')).size]).toEqual([[nothing], 0]);
      expect(await reviewReason(services(), 'nobody', true)).toBe('unknown');
      expect((await current.store.moderation.acts()).map(({ act, signature, by }) => [act, signature, by])).toEqual([
        ['reason-shown', 'a', 'Mona'],
        ['reason-refused', 'a', 'Mona'],
      ]);
    });

    test('changed, it waits anew and is not shown meanwhile; saving the signature otherwise leaves it alone', async () => {
      const save = await sign('a');
      await say(motive('a', { state: 'shown' }));
      await current.store.transact((tx) => tx.write({ save: { ...save, display: 'initials' } }, now));
      expect(await listed()).toEqual([{ reason: 'Why a', role: 'Teacher' }]);
      await say(motive('a', { text: 'Other words' }));
      expect(await listed()).toEqual([nothing]);
    });

    test('it goes when it is taken back, and with its signature', async () => {
      const [a, b] = [await sign('a'), await sign('b')];
      for (const { id } of [a, b]) await say(motive(id, { state: 'shown' }));
      await current.store.transact((tx) => tx.writeMotive(motive('a'), null, now));
      expect([await current.store.motives.of('a'), (await listed()).length]).toEqual([null, 2]);
      await current.store.transact((tx) => tx.write({ remove: b }, now));
      expect([await current.store.motives.of('b'), await listed()]).toEqual([null, [nothing]]);
      expect((await current.store.motives.shown('safeguards')).size).toBe(0);
    });

    test('it is not shown of who is shown without a name, or hidden', async () => {
      await sign('a', { display: 'anonymous' });
      await sign('b', { held: 'hidden' });
      for (const id of ['a', 'b']) await say(motive(id, { state: 'shown' }));
      expect(await listed()).toEqual([]);
    });
  });
}
