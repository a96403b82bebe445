import { describe, expect, test } from 'vitest';
import { freshToken } from '#server/keys/freshToken.ts';
import { releaseName } from '#server/letters/moderation/moderate.ts';
import type { Crowd, CrowdsOfOne } from '#server/store/port/crowds.ts';
import { limits } from '#signon/limits.ts';
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
    const ofDomain = (hash: string) => ({ letter, by: 'domain', hash }) as const;
    const ofNetwork = (hash: string) => ({ letter, by: 'network', hash }) as const;
    const surge = { held: 'surge' } as const;

    test('those of a crowd are found who confirmed since a time and do not wait, in order, however many there are', async () => {
      await confirmed('b', { domain: 'd1', network: 'n1' });
      await confirmed('c', { domain: 'd1', network: 'n2' }, {}, now - 1);
      await confirmed('d', { domain: 'd1', network: 'n1' }, surge);
      await confirmed('e', { domain: 'd1', network: 'n1' }, { letter: 'other' });
      await confirmed('f', { domain: null, network: 'n2' });
      for (let many = 100; many < 700; many += 1)
        await confirmed(`a${many}`, { domain: 'd1', network: 'n3' }, {}, now + 1);
      const shown = await current.store.crowds.shown(ofDomain('d1'), now - 1);
      expect([shown.slice(0, 3), shown.length, shown.at(-1)]).toEqual([['c', 'b', 'a100'], 602, 'a699']);
      expect(await current.store.crowds.shown(ofNetwork('n2'), now - 1)).toEqual(['c', 'f']);
      expect(await current.store.crowds.shown(ofNetwork('n2'), now)).toEqual(['f']);
    });

    test('a crowd is of as many as confirmed since a time, whether their names wait, were released or are taken back', async () => {
      await confirmed('a', { domain: 'd1', network: 'n1' }, {}, now - 1);
      await confirmed('b', { domain: 'd1', network: 'n1' }, surge);
      await confirmed('c', { domain: 'd1', network: 'n1' });
      await confirmed('d', { domain: 'd1', network: 'n1' }, { letter: 'other' });
      const sizes = (crowd: Crowd, since: number) =>
        current.store.transact(async (tx) => {
          const found: boolean[] = [];
          for (const size of [1, 2, 3, 4]) found.push(await tx.isCrowdOf(size, crowd, since));
          return found.indexOf(false);
        });
      expect(await sizes(ofDomain('d1'), now - 1)).toBe(3);
      expect(await sizes(ofNetwork('n1'), now)).toBe(2);
      expect(await sizes(ofDomain('n1'), now)).toBe(0);
      await releaseName(services(), 'b');
      expect(await sizes(ofNetwork('n1'), now)).toBe(2);
      await current.store.transact(async (tx) => tx.write({ remove: (await tx.signature('c')) ?? undefined }, now));
      expect([await sizes(ofNetwork('n1'), now), await sizes(ofDomain('d1'), now - 1)]).toEqual([2, 3]);
      expect(await sizes(ofDomain('d1'), now + limits.surgeStep)).toBe(0);
    });

    test('crowds are told that wait, largest first, with their times; and those that are large', async () => {
      await confirmed('a', { domain: 'd1', network: 'n1' }, surge);
      await confirmed('b', { domain: 'd1', network: 'n2' }, surge, now + 5);
      await confirmed('c', { domain: 'd2', network: 'n2' });
      expect((await current.store.crowds.waiting())[0]).toEqual({
        ...{ letter, by: 'domain', hash: 'd1' },
        ...{ count: 2, since: now, until: now + 5, member: 'b' },
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
      const known = async (hash: string) => [
        ...(await current.store.crowds.shown(ofDomain(hash), 0)),
        ...(await current.store.crowds.waiting()).filter((one) => one.hash === hash).map(({ member }) => member),
      ];
      expect([await known('d1'), await known('d2')]).toEqual([['c', 'b'], []]);
    });
  });
}
