import type { SitePartner } from '#blanks/site.ts';
import type { PublicCounts } from '#server/letters/counts/letterCounts.ts';
import type { Store } from '#server/store/port.ts';
import { type PartnersOf, partnerNamed } from './findPartner.ts';

/** How many came through each partner, as the public is told; those that tell nothing are not in it. */
export type PartnerCounts = ReadonlyMap<string, number>;

/** Each counting is done once, however many ask. It moves when the public counts of its letter do. */
const counted = new WeakMap<PublicCounts, Promise<PartnerCounts>>();

/** How many came through the partners of a letter, as each chose to tell it, of the time that the counts of the letter are of. */
export function partnerCounts(
  { store, partnersOf }: { store: Pick<Store, 'partners'>; partnersOf: PartnersOf },
  letter: string,
  counts: PublicCounts,
): Promise<PartnerCounts> {
  const known = counted.get(counts);
  if (known) return known;
  const partners = partnersOf(letter);
  const counting = store.partners.counts(letter, counts.asOf).then(
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
}

/** A count as a partner tells it; null when it tells none, or not yet. */
export function toldCount(partner: Pick<SitePartner, 'count' | 'countStep'> | null, signatures: number): number | null {
  if (!partner || partner.count === 'never' || signatures < partner.countStep) return null;
  return partner.count === 'exact' ? signatures : signatures - (signatures % partner.countStep);
}
