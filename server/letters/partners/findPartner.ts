import type { SiteLetter, SitePartner } from '#blanks/site.ts';
import { defaultLocale } from '#i18n/locales.ts';
import type { FoundPartner, PartnerWords } from '#signon/partners/partner.ts';

/** The partners of a letter, by their slugs. */
export type PartnersOf = (letter: string) => Readonly<Record<string, SitePartner>>;

/** The partners of the letters of a site. */
export const partnersOf =
  (site: { readonly letters: Readonly<Record<string, SiteLetter>> }): PartnersOf =>
  (letter) =>
    (Object.hasOwn(site.letters, letter) ? site.letters[letter]?.partners : undefined) ?? {};

/** A partner by its slug; null for any other text. */
export const partnerNamed = (partners: ReturnType<PartnersOf>, slug: string): SitePartner | null =>
  Object.hasOwn(partners, slug) ? (partners[slug] ?? null) : null;

/**
 * The partner that a link names, as it stands now.
 *
 * @param slug what the link says; null when it names none
 * @param locale of the reader, whose words its box has
 */
export function findPartner(
  partners: ReturnType<PartnersOf>,
  slug: string | null,
  locale: string,
  now: number,
): FoundPartner | null {
  if (!slug) return null;
  const partner = partnerNamed(partners, slug);
  if (!partner) return { is: 'unknown' };
  return now < partner.opensAt || now >= partner.closesAt
    ? { is: 'away', slug }
    : { is: 'open', slug, words: wordsFor(partner, locale) };
}

/** What the box of a partner says in a language; in English where it has no words of its own. */
function wordsFor({ words }: SitePartner, locale: string): PartnerWords {
  const language = Object.hasOwn(words, locale) ? locale : defaultLocale;
  return { language, words: '', hash: '', ...words[language] };
}
