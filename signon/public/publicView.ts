import { isCounted } from '#signon/organisations/organisation.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';
import type { KindOfSigner, MeansOfVerification, Signature } from '#signon/signature.ts';
import { shownName } from './shownName.ts';

/** All that the public may see of a signature. Built field by field, so that nothing new becomes public by accident. */
export type PublicSignature = {
  kind: KindOfSigner;
  /** The name or the initials, as its owner chose; null for the unnamed representative of an organisation. */
  name: string | null;
  organisation: string | null;
  role: string | null;
  website: string | null;
  country: string;
  /** How an organisation was proven, and on which day (ISO 8601, UTC); null for a person. */
  proven: { by: MeansOfVerification; on: string } | null;
  /** Why it was signed, in the words of whoever did, once a moderator has read them. */
  reason: string | null;
};

/**
 * What the public list shows of a signature.
 *
 * @param motive why it was signed, if that was said
 * @returns null for one that is not confirmed, for an organisation that is not proven, for one whose names wait for a moderator, and for a person who chose to be counted without a name
 */
export function publicView(signature: Signature, motive: Motive | null = null): PublicSignature | null {
  if (!isCounted(signature) || signature.held) return null;
  if (signature.display === 'anonymous' && signature.kind === 'person') return null;
  const said = motive?.state === 'shown' ? motive : null;
  return {
    kind: signature.kind,
    name: shownName(signature),
    organisation: signature.organisation,
    role: signature.role ?? said?.role ?? null,
    website: signature.website,
    country: signature.country,
    proven: shownVerification(signature),
    reason: said?.text ?? null,
  };
}

function shownVerification({ kind, verification }: Signature): PublicSignature['proven'] {
  return kind === 'organisation' && verification && 'by' in verification
    ? { by: verification.by, on: new Date(verification.at).toISOString().slice(0, 10) }
    : null;
}
