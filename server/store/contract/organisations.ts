import { describe, expect, test } from 'vitest';
import { readEntry } from '#ledger/entry.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { acceptOrganisation, rejectOrganisation } from '#server/letters/moderation/reviewOrganisation.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const hour = 3_600_000;
const confirmedAt = 500_000 * hour;
const now = confirmedAt + 5 * hour;
const letter = 'safeguards';

export function organisationsContract(current: UnderTest): void {
  describe('when an organisation signs', () => {
    let made = 0;
    const services = () => ({ store: current.store, now: () => now, freshId: () => `act-${++made}`, freshToken });
    const organisation = (given: Partial<Signature> = {}) =>
      signatureForTests({
        state: 'confirmed',
        confirmedAt,
        kind: 'organisation',
        organisation: 'Org',
        website: 'https://org.example/',
        ...given,
      });
    const save = (signature: Signature) => current.store.transact((tx) => tx.write({ save: signature }, now));
    const kept = (id: string) => current.store.transact((tx) => tx.signature(id));
    /** The log with all that waits ordered: what each line says, and in which hour. */
    const lines = async () => {
      while ((await current.store.ledger.sequence(letter, 10)) > 0);
      return (await current.store.ledger.lines(letter, 0, 100))
        .map(readEntry)
        .map((entry) => [
          entry?.type === 'removed' ? entry.reason : entry?.type,
          ((entry?.hour ?? 0) - confirmedAt) / hour,
        ]);
    };
    const listed = async () =>
      (await current.store.signatories(letter, { kind: 'organisation', limit: 10 })).signatures;

    test('it is counted, listed and logged from its verification on, in the hour of the verification; not before', async () => {
      const { store } = current;
      const signature = organisation();
      await save(signature);
      expect(await store.counts(letter)).toMatchObject({ signatures: 0, organisations: 0 });
      expect([await listed(), await lines(), await store.ledger.entryOf(signature.id)]).toEqual([[], [], null]);
      const proven: Signature = { ...signature, verification: { by: 'dns', at: now } };
      await save(proven);
      expect(await store.counts(letter)).toMatchObject({ signatures: 1, organisations: 1 });
      expect([await listed(), await lines(), await kept(signature.id)]).toEqual([[proven], [['confirmed', 5]], proven]);
    });

    test('it is accepted by hand, refused and accepted again, and each step is in the log once', async () => {
      const { store } = current;
      const signature = organisation();
      const { id } = signature;
      await save(signature);
      expect([await acceptOrganisation(services(), id), await acceptOrganisation(services(), id)]).toEqual([
        'accepted',
        'already',
      ]);
      expect(await store.outbox.lease(10, 1000, now), 'one mail for one decision').toMatchObject([
        { mail: { template: 'decided', to: signature.email } },
      ]);
      expect(await kept(id)).toMatchObject({ verification: { by: 'hand', at: now } });
      await lines();
      expect([
        await rejectOrganisation(services(), id, 'not-authorised'),
        await rejectOrganisation(services(), id, 'not-authorised'),
      ]).toEqual(['rejected', 'already']);
      expect([await store.counts(letter), await listed()]).toMatchObject([{ signatures: 0, organisations: 0 }, []]);
      expect(await kept(id)).toMatchObject({ verification: { rejected: 'not-authorised', at: now } });
      await lines();
      expect(await acceptOrganisation(services(), id)).toBe('accepted');
      expect(await lines()).toEqual([
        ['confirmed', 5],
        ['moderated-false', 5],
        ['confirmed', 5],
      ]);
      expect(await store.ledger.state(letter)).toMatchObject({ size: 3, people: 0, organisations: 1 });
      expect((await store.moderation.acts()).map(({ act, reason }) => [act, reason])).toEqual([
        ['organisation-accepted', null],
        ['organisation-refused', 'not-authorised'],
        ['organisation-accepted', null],
      ]);
    });

    test('one that is refused before it counted leaves no line, and people and the unconfirmed are not judged', async () => {
      const [unproven, person, waiting] = [
        organisation(),
        signatureForTests({ state: 'confirmed', confirmedAt }),
        organisation({ state: 'pending', confirmedAt: null }),
      ];
      for (const one of [unproven, person, waiting]) await save(one);
      expect(await rejectOrganisation(services(), unproven.id, 'not-found')).toBe('rejected');
      expect(await rejectOrganisation(services(), unproven.id, 'because')).toBe('not-a-reason');
      expect(await acceptOrganisation(services(), person.id)).toBe('a-person');
      for (const id of [waiting.id, 'nobody']) expect(await acceptOrganisation(services(), id)).toBe('unknown');
      expect(await lines()).toEqual([['confirmed', 0]]);
    });

    test('all that confirmed are read by their ids, page by page', async () => {
      const signatures = ['a', 'b', 'c'].map((id) => organisation({ id: `organisation-${id}` }));
      for (const one of [
        ...signatures,
        signatureForTests({ state: 'confirmed', confirmedAt }),
        organisation({ state: 'pending', confirmedAt: null }),
      ])
        await save(one);
      expect(await current.store.organisations({ count: 2, after: '' })).toEqual(signatures.slice(0, 2));
      expect(await current.store.organisations({ count: 2, after: 'organisation-b' })).toEqual(signatures.slice(2));
    });
  });
}
