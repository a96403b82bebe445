import type { World } from '#server/letters/world.ts';
import { beginOfWeek } from '#signon/friends/friends.ts';
import { toldArrivals } from '#signon/partners/partner.ts';

/** How many came through each partner of a letter, with noise, as the public may be told throughout a week; see signon/partners/partner.ts. */
export async function countPartners(
  { store, keys, partnersOf }: Pick<World, 'store' | 'keys' | 'partnersOf'>,
  letter: string,
  week: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.partners.counts(letter, beginOfWeek(week) - 1);
  const came = new Map(rows.map(({ partner, signatures }) => [partner, signatures]));
  return new Map(
    Object.entries(partnersOf(letter)).map(([slug, partner]) => [
      slug,
      toldArrivals(partner, came.get(slug) ?? 0, week, (one) => keys.partnerNoise(letter, slug, one)),
    ]),
  );
}
