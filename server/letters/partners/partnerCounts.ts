import type { SitePartner } from '#blanks/site.ts';
import { remember } from '#server/letters/remember.ts';
import { weekOf } from '#signon/friends/friends.ts';
import { type PartnersOf, partnerNamed } from './findPartner.ts';

/** How many came through each partner of a letter, as each chose to tell it; those that tell nothing are not in it. */
export type PartnerCounts = (letter: string) => Promise<ReadonlyMap<string, number>>;

/**
 * Counted once a week, however many ask, so that nobody sees when somebody came, or withdrew.
 *
 * @param count how many came through each partner, with noise; see countPartners.ts
 */
export function createPartnerCounts(
  count: (letter: string, week: number) => Promise<ReadonlyMap<string, number>>,
  partnersOf: PartnersOf,
  now: () => number,
): PartnerCounts {
  const told = remember(async (letter: string, week: number) => {
    const partners = partnersOf(letter);
    return new Map(
      [...(await count(letter, week))].flatMap(([slug, came]) => {
        const told = toldCount(partnerNamed(partners, slug), came);
        return told === null ? [] : [[slug, told] as const];
      }),
    );
  });
  return (letter) => told(letter, weekOf(now()));
}

/** A count as a partner tells it; null when it tells none, or not yet. */
function toldCount(partner: Pick<SitePartner, 'count' | 'countStep'> | null, came: number): number | null {
  if (!partner || partner.count === 'never' || came < partner.countStep) return null;
  return partner.count === 'exact' ? came : came - (came % partner.countStep);
}
