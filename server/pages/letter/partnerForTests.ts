import type { SitePartner } from '#blanks/site.ts';
import { organisersForTests } from '#server/keys/organisersForTests.ts';
import type { Site } from '#server/site/site.ts';

export const partnerWords = { en: 'Harbour <b>Watch</b> may write to me.', ar: 'يجوز أن تراسلني.' };
/** The hash that the box of the partner sends, in a language that has its own words. */
export const partnerHash = { en: 'e'.repeat(64), ar: 'a'.repeat(64) };

/** An invented partner, whose secret key a test has; in November 2026. */
export const partnerForTests: SitePartner = {
  name: 'Harbour & Watch',
  page: 'https://harbour.example/',
  logo: '/partners/harbour-watch.svg',
  recipient: organisersForTests.recipient,
  opensAt: Date.UTC(2026, 10, 1),
  closesAt: Date.UTC(2026, 11, 1),
  words: {
    en: { words: partnerWords.en, hash: partnerHash.en },
    ar: { words: partnerWords.ar, hash: partnerHash.ar },
  },
  count: 'exact',
  countStep: 2,
};

/** The site for tests with that partner for its featured letter. */
export const withPartner =
  (changed: Partial<SitePartner> = {}) =>
  (site: Site): Site => {
    const { safeguards, ...letters } = site.letters;
    if (!safeguards) return site;
    const partners = { 'harbour-watch': { ...partnerForTests, ...changed } };
    return { ...site, letters: { ...letters, safeguards: { ...safeguards, partners } } };
  };
