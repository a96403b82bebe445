import { describe, expect, test } from 'vitest';
import { freshToken } from '#server/keys/keys.ts';
import { releaseName } from '#server/letters/moderation/moderate.ts';
import type { CrowdsOfOne } from '#server/store/port/crowds.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const now = 1_800_000_000_000;
const letter = 'safeguards';

export function crowdsContract(current: UnderTest): void {
  describe('when it is known from where signatures were confirmed', () => {
    let made = 0;
    const services = () => ({ store: current.store, now: () => now, freshId: () => `act-${++made}`, freshToken });
    const confirmed = async (id: string, crowds: CrowdsOfOne, about: Partial<Signature> = {}, at = now) => {
      const save = signatureForTests({ id, state: 'confirmed', confirmedAt: at, ...about });
      await current.store.transact(async (tx) => {
        await tx.write({ save }, at);
        await tx.joinCrowds({ signature: id, letter: save.letter, at, ...crowds });
      });
    };
    const members = (asked: object) =>
      current.store.crowds.members({ letter, waits: 'yes', ...asked }, { count: 99, after: '' });
    const surge = { held: 'surge' } as const;

    test('names are found by domain, network and time, and by all of them together; page by page', async () => {
      await confirmed('a', { domain: 'd1', network: 'n1' }, surge);
      await confirmed('b', { domain: 'd1', network: 'n2' }, surge, now + 1);
      await confirmed('c', { domain: null, network: 'n2' }, { held: 'scripts' }, now + 2);
      await confirmed('d', { domain: 'd1', network: 'n1' });
      await confirmed('e', { domain: 'd1', network: 'n1' }, { ...surge, letter: 'other' });
      expect(await members({ domain: 'd1' })).toEqual(['a', 'b']);
      expect(await members({ network: 'n2' })).toEqual(['b', 'c']);
      expect(await members({ network: 'n2', waits: 'surge' })).toEqual(['b']);
      expect(await members({ domain: 'd1', network: 'n2' })).toEqual(['b']);
      expect(await members({ since: now + 1, until: now + 2 })).toEqual(['b']);
      expect(await members({ domain: 'd1', waits: 'no' })).toEqual(['d']);
      const page = { count: 1, after: 'a' };
      expect(await current.store.crowds.members({ letter, domain: 'd1', waits: 'yes' }, page)).toEqual(['b']);
    });

    test('crowds are told that wait, largest first, with their times; and those that are large', async () => {
      await confirmed('a', { domain: 'd1', network: 'n1' }, surge);
      await confirmed('b', { domain: 'd1', network: 'n2' }, surge, now + 5);
      await confirmed('c', { domain: 'd2', network: 'n2' });
      expect((await current.store.crowds.waiting())[0]).toEqual({
        ...{ letter, by: 'domain', hash: 'd1' },
        ...{ count: 2, since: now, until: now + 5 },
      });
      expect(await current.store.crowds.waiting()).toHaveLength(3);
      const large = [
        { letter, by: 'domain', hash: 'd1' },
        { letter, by: 'network', hash: 'n2' },
      ];
      expect(await current.store.crowds.large(now, 1)).toEqual(large);
      expect(await current.store.crowds.large(now + 1, 1)).toEqual([]);
    });

    test('it is forgotten after a day, but while the names wait, and when they were released', async () => {
      await confirmed('a', { domain: 'd1', network: 'n1' });
      await confirmed('b', { domain: 'd1', network: 'n1' }, surge);
      await confirmed('c', { domain: 'd1', network: 'n1' }, {}, now + 9);
      await confirmed('d', { domain: 'd2', network: 'n1' }, surge, now + 9);
      await releaseName(services(), 'd');
      const before = { unconfirmed: 0, mailRecord: 0, counters: 0, crowds: now + 1, suppression: 0 };
      await current.store.purge(before);
      const known = async (domain: string) => [
        ...(await members({ domain, waits: 'no' })),
        ...(await members({ domain })),
      ];
      expect([await known('d1'), await known('d2')]).toEqual([['c', 'b'], []]);
    });
  });
}
