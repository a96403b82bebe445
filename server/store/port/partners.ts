import type { PartnerWords, Through } from '#signon/partners/partner.ts';
import type { Page } from './page.ts';

/** What only a partner can read (age, in base64), and the public key that it is for. */
type SealedForPartner = { recipient: string; sealed: string };

/** Through whom a signature came. */
export type Tie = Through & { sealed: SealedForPartner | null };

/** Through whom signatures came, and what their signers agreed to besides. */
export type Partners = {
  tieOf(signature: string): Promise<Tie | null>;
  /** How many counted signatures that were confirmed until a time came through each partner, and of how many it has a sealed copy. */
  counts(letter: string, until: number): Promise<{ partner: string; signatures: number; consented: number }[]>;
  /** A page of the confirmed signatures of which a partner has a sealed copy, over all letters. */
  consented(
    partner: string,
    page: Page,
  ): Promise<
    { signature: string; letter: string; confirmedAt: number; consent: PartnerWords; sealed: SealedForPartner }[]
  >;
  /** What a partner was given and was taken back since, by the ids that it knows. */
  takenBack(partner: string): Promise<{ id: string; letter: string }[]>;
};

/** What a transaction does about partners. */
export type PartnersInTransaction = {
  /** Notes through whom a signature came, with what was agreed to. Goes with the signature. */
  comeThrough(signature: string, letter: string, through: Through): Promise<void>;
  tieOf(signature: string): Promise<Tie | null>;
  /** Keeps what only the partner can read, once the signature is confirmed. */
  sealForPartner(signature: string, sealed: SealedForPartner): Promise<void>;
  /** Ends what was agreed to, and deletes what was sealed for the partner, who is told of it by the id that was given. Safe to repeat. */
  endPartnerConsent(signature: string): Promise<void>;
  /** Notes that a partner was given what was sealed for it. Safe to repeat. */
  giveToPartner(given: { id: string; partner: string; letter: string; signature: string; at: number }): Promise<void>;
};
