import { createHash } from 'node:crypto';
import { leastPartnerCount, type Partner } from '#content/schema/partner.ts';
import { calendarOf } from './calendar.ts';
import type { PartnerText } from './partners.ts';

/** The path of a partner's logo. */
export const logoPath = (slug: string): string => `/partners/${slug}.svg`;

/**
 * What the server must know of the partners of a letter, by their slugs. The hash of what a box says is over partner, language
 * and words, so that nobody agrees to one and is said to have agreed to another.
 *
 * @param timeZone in which its days are counted
 */
export const sitePartners = (partners: readonly PartnerText[], letter: string, timeZone: string) =>
  Object.fromEntries(
    partners
      .filter(({ letters }) => letters.includes(letter))
      .map(({ slug, name, page, key, logo, from, until, consent, count, countStep = leastPartnerCount }) => {
        const { opensAt, closesAt } = calendarOf({ opens: from, closes: until, timeZone });
        return [
          slug,
          {
            ...{ name, page, recipient: key, count, countStep },
            logo: logo === null ? null : logoPath(slug),
            ...{ opensAt: Number(opensAt), closesAt: Number(closesAt) },
            words: wordsOf(slug, consent),
          },
        ] as const;
      }),
  );

const wordsOf = (slug: string, consent: Partner['consent']) =>
  Object.fromEntries(
    Object.entries(consent).flatMap(([language, words]) =>
      words === undefined
        ? []
        : [[language, { words, hash: createHash('sha256').update(`${slug}\n${language}\n${words}`).digest('hex') }]],
    ),
  );
