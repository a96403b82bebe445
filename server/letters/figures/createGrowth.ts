import type { Heads } from '#server/ledger/heads.ts';
import type { Histories } from '#server/ledger/histories.ts';
import type { Store } from '#server/store/port.ts';
import { figureHour } from '#signon/figures.ts';
import { type Growth, growthOf } from '#signon/growth.ts';

export type Growths = { of(letter: string): Promise<Growth> };

/** How letters grew, read once an hour for each: it tells of days that are over. The same object until it is read again. */
export function createGrowth(
  store: Pick<Store, 'figures'>,
  { heads, histories }: { heads: Heads; histories: Histories },
  now: () => number,
): Growths {
  const known = new Map<string, { hour: number; growth: Promise<Growth> }>();
  const read = async (letter: string, at: number): Promise<Growth> => {
    const { head } = await heads.of(letter);
    const [{ hours }, sums] = await Promise.all([histories.of(letter, head.size), store.figures.of(letter)]);
    return growthOf(hours, sums, at);
  };
  return {
    of(letter) {
      const at = now();
      const hour = figureHour(at);
      const before = known.get(letter);
      if (before?.hour === hour) return before.growth;
      const growth = read(letter, at);
      known.set(letter, { hour, growth });
      growth.catch(() => known.delete(letter));
      return growth;
    },
  };
}
