import { type FormInput, ticked } from '#signon/form/form.ts';
import { noiseOf, weekOf } from '#signon/friends/friends.ts';
import { limits } from '#signon/limits.ts';

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

/**
 * How many came through a partner, as the public is told throughout a week: of the weeks that are over, each with random
 * noise added. Anybody can send somebody a link with `?partner=`, and can count up with mailboxes of their own, so no threshold
 * hides what that one person does; see signon/friends/friends.ts, where the sum is done in the same way.
 *
 * @param came how many had come when the week began
 * @param bytesOf 32 bytes that are random and always the same for a week
 */
export function toldArrivals(
  { opensAt, closesAt }: { opensAt: number; closesAt: number },
  came: number,
  week: number,
  bytesOf: (week: number) => Uint8Array,
): number {
  // Who came on the last day can confirm for some time.
  const end = Math.min(week, weekOf(closesAt + limits.keepUnconfirmed) + 1);
  let told = came;
  for (let one = weekOf(opensAt); one < end; one += 1) told += noiseOf(bytesOf(one));
  return told;
}
