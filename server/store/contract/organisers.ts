import { describe, expect, test } from 'vitest';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import { keysWithOrganisers, organisersForTests } from '#server/keys/organisersForTests.ts';
import { sealSignatures } from '#server/letters/export/sealSignatures.ts';
import type { Store } from '#server/store/port.ts';
import { displays } from '#signon/signature.ts';
import { signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const { recipient, read } = organisersForTests;
const settings = { dataDir: '', secretKey: keyForTests(1) };
const now = 1_800_000_000_000;
const find = (store: Store, { id }: { id: string }) => store.transact((tx) => tx.signature(id));
const confirmed = { state: 'confirmed', confirmedAt: now } as const;

export function organisersContract(current: UnderTest): void {
  describe('whose organisers have a key of their own', () => {
    test('keeps a waiting signature as it was given, for it must be mailed', async () => {
      const store = await current.openAgain(keysWithOrganisers);
      const waiting = signatureForTests({ display: 'anonymous' });
      await store.transact((tx) => tx.write({ save: waiting }, now));
      expect(await find(store, waiting)).toEqual(waiting);
    });

    test.each(displays)(
      'cannot read the address of who confirmed, nor the name that is not shown (%s); the organisers can',
      async (display) => {
        const store = await current.openAgain(keysWithOrganisers);
        const waiting = signatureForTests({
          display,
          name: 'Ana Niño',
          email: 'ana@example.org',
          ...confirmed,
          kind: 'organisation',
          verification: { by: 'hand', at: 1 },
          organisation: 'Niños',
        });
        await store.transact((tx) => tx.write({ save: waiting, addToken: tokenForTests(waiting) }, now));
        const kept = await find(store, waiting);
        const { forOrganisers, ...readable } = kept ?? waiting;
        const shown = {
          named: { name: 'Ana Niño' },
          initials: { name: null, initials: 'A. N.' },
          anonymous: { name: null },
        }[display];
        expect(readable).toEqual({ ...waiting, email: null, ...shown });
        expect(forOrganisers?.recipient).toBe(recipient);
        expect(await read(forOrganisers?.email)).toBe('ana@example.org');
        if (display === 'named') expect(forOrganisers?.name).toBeUndefined();
        else expect(await read(forOrganisers?.name)).toBe('Ana Niño');
        expect((await store.link(tokenForTests(waiting).hash))?.signature).toEqual(kept);
        expect((await store.signatories(waiting.letter, { kind: 'organisation', limit: 9 })).signatures).toEqual([
          kept,
        ]);
      },
    );

    test('seals a name once its owner chooses not to show it, and keeps what was sealed before', async () => {
      const store = await current.openAgain(keysWithOrganisers);
      const save = signatureForTests({ ...confirmed, name: 'Ana Niño', email: 'ana@example.org' });
      await store.transact((tx) => tx.write({ save }, now));
      const named = await find(store, save);
      await store.transact((tx) => tx.write({ save: { ...save, ...named, display: 'anonymous' } }, now));
      const hidden = await find(store, save);
      expect(hidden).toMatchObject({ name: null, email: null, forOrganisers: { email: named?.forOrganisers?.email } });
      expect(await read(hidden?.forOrganisers?.name)).toBe('Ana Niño');
    });

    test('seals all that was confirmed before, in small steps, once, and lets waiting ones be', async () => {
      const before = Array.from({ length: 45 }, (_, index) =>
        signatureForTests({ ...confirmed, display: index % 2 ? 'named' : 'anonymous' }),
      );
      const waiting = signatureForTests({ display: 'anonymous' });
      for (const save of [...before, waiting]) await current.store.transact((tx) => tx.write({ save }, now));
      const store = await current.openAgain(keysWithOrganisers);
      expect(await store.readable(null, { count: 20, after: '' })).toHaveLength(20);
      expect(await sealSignatures(store, keysWithOrganisers.organisers, () => now)).toBe(45);
      for (const signature of before) {
        const kept = await find(store, signature);
        expect(kept?.email).toBeNull();
        expect(await read(kept?.forOrganisers?.email)).toBe(signature.email);
      }
      expect(await find(store, waiting)).toEqual(waiting);
      expect(await store.counts('safeguards')).toMatchObject({ signatures: 45 });
      expect(await store.readable(null, { count: 20, after: '' })).toEqual([]);
      expect(await sealSignatures(store, keysWithOrganisers.organisers, () => now)).toBe(0);
    });

    test('is read as before when the setting is gone, and what is confirmed then is sealed when it comes back', async () => {
      const sealed = signatureForTests({ ...confirmed, display: 'initials', name: 'Ana Niño' });
      const withKey = await current.openAgain(keysWithOrganisers);
      await withKey.transact((tx) => tx.write({ save: sealed }, now));
      const { store } = current;
      expect(await find(store, sealed)).toEqual(await find(withKey, sealed));
      const open = signatureForTests({ ...confirmed, display: 'initials' });
      await store.transact((tx) => tx.write({ save: open }, now));
      expect(await find(store, open)).toEqual(open);
      expect(await withKey.readable(null, { count: 20, after: '' })).toEqual([open.id]);
    });

    test('refuses a confirmation that cannot be sealed, rather than keep it readable', async () => {
      const fails = { recipient, seal: () => Promise.reject(new Error('no seal')) };
      const store = await current.openAgain({ ...keysWithOrganisers, organisers: { of: () => fails, letters: null } });
      const waiting = signatureForTests();
      await store.transact((tx) => tx.write({ save: waiting }, now));
      await expect(store.transact((tx) => tx.write({ save: { ...waiting, ...confirmed } }, now))).rejects.toThrow(
        'no seal',
      );
      expect(await find(store, waiting)).toEqual(waiting);
      expect(await store.counts(waiting.letter)).toMatchObject({ signatures: 0 });
    });

    test('seals for the organisers of the letter: those with a key of their own, else those of all letters; others stay', async () => {
      const [all, own] = [
        keysWithOrganisers,
        openKeys({ ...settings, organiserRecipient: null, letterKeys: { harbour: recipient } }),
      ];
      const save = { ...confirmed, display: 'named' } as const;
      const [harbour, other] = [signatureForTests({ ...save, letter: 'harbour' }), signatureForTests(save)];
      const store = await current.openAgain(own);
      for (const one of [harbour, other]) await store.transact((tx) => tx.write({ save: one }, now));
      expect((await find(store, harbour))?.forOrganisers?.recipient).toBe(recipient);
      expect((await find(store, other))?.forOrganisers, 'of a letter without a key').toBeUndefined();
      expect(await sealSignatures(store, own.organisers, () => now), 'what nobody has a key for is let be').toBe(0);
      expect(await sealSignatures(await current.openAgain(all), all.organisers, () => now)).toBe(1);
    });

    test('forgets a signature that is taken back, with all that was sealed', async () => {
      const store = await current.openAgain(keysWithOrganisers);
      const save = signatureForTests({ ...confirmed });
      await store.transact((tx) => tx.write({ save }, now));
      await store.transact((tx) => tx.write({ remove: save }, now));
      expect(await find(store, save)).toBeNull();
    });
  });
}
