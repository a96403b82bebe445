import type { Signature } from '#signon/signature.ts';
import type { Page } from './page.ts';
import type { VersionCount } from './published.ts';

/** When a signer was asked to affirm under a version, and affirmed what was under version `from`. */
type Affirmation = { version: string; from: string | null; askedAt: number | null; affirmedAt: number | null };

/** Signatures under versions of their letter: see signon/affirming/affirm.ts. */
export type Affirming = {
  /** How many count under each version now, earliest version first. */
  versions(letter: string): Promise<VersionCount[]>;
  /** A page of the confirmed signatures, by their ids, whose owners want mail of the letter, which are under one of the `older` versions, and who were not asked about this `version`. */
  unasked(letter: string, version: string, older: readonly string[], page: Page): Promise<string[]>;
  of(signature: string): Promise<Affirmation[]>;
};

/** What a transaction notes of affirming. */
export type AffirmingInTransaction = {
  /** Notes that a signer is asked to affirm under a version. @returns whether nobody asked before, and they did not affirm by themselves */
  noteAsked(signature: string, version: string, now: number): Promise<boolean>;
  /** Notes that a signer affirmed under a version a signature that was under another; the public is told in the next step. */
  noteAffirmed(signature: Pick<Signature, 'id' | 'letter'>, version: string, from: string, now: number): Promise<void>;
};
