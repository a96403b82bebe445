import type { SitePartner } from '#blanks/site.ts';
import type { PublicCounts } from '#server/letters/counts/readCounts.ts';
import type { Partners } from '#server/store/port/partners.ts';
import { type PartnersOf, partnerNamed } from './findPartner.ts';

/** How many came through each partner of a letter, as each chose to tell it, of the time that the counts of the letter are of; those that tell nothing are not in it. */
export type PartnerCounts = (letter: string, counts: PublicCounts) => Promise<ReadonlyMap<string, number>>;

/** Each counting is done once, however many ask. It moves when the public counts of its letter do. */
export function createPartnerCounts(count: Partners['counts'], partnersOf: PartnersOf): PartnerCounts {
  const counted = new WeakMap<PublicCounts, ReturnType<PartnerCounts>>();
  return (letter, counts) => {
    const known = counted.get(counts);
    if (known) return known;
    const partners = partnersOf(letter);
    const counting = count(letter, counts.asOf).then(
      (rows) =>
        new Map(
          rows.flatMap(({ partner, signatures }) => {
            const told = toldCount(partnerNamed(partners, partner), signatures);
            return told === null ? [] : [[partner, told] as const];
          }),
        ),
    );
    counted.set(counts, counting);
    counting.catch(() => counted.delete(counts));
    return counting;
  };
}

/** A count as a partner tells it; null when it tells none, or not yet. */
function toldCount(partner: Pick<SitePartner, 'count' | 'countStep'> | null, signatures: number): number | null {
  if (!partner || partner.count === 'never' || signatures < partner.countStep) return null;
  return partner.count === 'exact' ? signatures : signatures - (signatures % partner.countStep);
}
