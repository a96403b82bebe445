import { type FormInput, ticked } from './form.ts';

/** Under this name those are counted who came by a partner that nobody knows; what the link said is not kept. */
export const unknownPartner = 'other';

/** The words of a partner that somebody agreed to. Its hash (SHA-256, in hex) is over partner, language and words. */
export type PartnerWords = { hash: string; language: string; words: string };

/** Through whom somebody came to sign, and what was agreed to besides. */
export type Through = {
  /** The partner's slug, or `unknownPartner`. */
  partner: string;
  /** What its box said, when it was ticked; null when it was not, or there is no box. */
  consent: PartnerWords | null;
};

/** A partner as a link to a letter finds it. */
export type FoundPartner =
  /** Of this letter, and within its days: the form names it and has its box, with these words. */
  | { is: 'open'; slug: string; words: PartnerWords }
  /** Of this letter, and not within its days. */
  | { is: 'away'; slug: string }
  | { is: 'unknown' };

/**
 * Through whom a form that was taken came: a partner counts who came by it within its days, and gets what it asks for only by
 * its own box. Outside its days nobody came through it.
 *
 * @param found null when the link named no partner
 */
export function throughOf(input: FormInput, found: FoundPartner | null): Through | null {
  if (found === null || found.is === 'away') return null;
  if (found.is === 'unknown') return { partner: unknownPartner, consent: null };
  return { partner: found.slug, consent: ticked(input.partnerConsent) ? found.words : null };
}
