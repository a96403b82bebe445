import type { World } from '#server/letters/world.ts';
import { type Growth, growthOf } from '#signon/figures/growth.ts';

/** How a letter grew. It tells of days that are over. */
export async function readGrowth({ store, histories, now }: World, letter: string): Promise<Growth> {
  const { size } = await store.ledger.state(letter);
  const [{ hours }, sums] = await Promise.all([histories.of(letter, size), store.figures.of(letter)]);
  return growthOf(hours, sums, now());
}
