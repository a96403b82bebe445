import { describe, expect, test } from 'vitest';
import type { UnderTest } from './underTest.ts';

const minute = 60_000;
const noon = 1_000 * 24 * 60 * minute;

export function nodesContract(current: UnderTest): void {
  describe('nodes', () => {
    const note = (id: string, origin: string, at: number) => current.store.nodes.note({ id, settings: { origin } }, at);

    test('are known to each other with what they last noted, and forgotten when they leave or were not seen', async () => {
      const { nodes } = current.store;
      await note('one', 'a', noon);
      await note('two', 'a', noon);
      await note('two', 'b', noon + minute);
      const two = { id: 'two', settings: { origin: 'b' } };
      expect(await nodes.live(noon + minute)).toEqual([{ id: 'one', settings: { origin: 'a' } }, two]);
      expect(await nodes.live(noon + 3.5 * minute)).toEqual([two]);
      await nodes.leave('two');
      expect(await nodes.live(noon + minute)).toMatchObject([{ id: 'one' }]);
      await note('three', 'a', noon + 25 * 60 * minute);
      expect(await nodes.live(noon)).toMatchObject([{ id: 'three' }]);
    });
  });
}
