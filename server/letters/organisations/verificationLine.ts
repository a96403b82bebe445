import type { Keys } from '#server/letters/keys.ts';
import { domainToProve } from '#signon/organisations/organisation.ts';
import type { Signature } from '#signon/signature.ts';

/** What an organisation publishes to prove that it signs itself: one line, as a TXT record under a name or as a file at a URL. */
export type VerificationAsked = { domain: string; name: string; url: string; path: string; line: string };

const path = '/.well-known/private-and-protected.txt';

/** The line holds for one signature and one domain, so it is no secret, and of no use to another. @returns null when only a moderator can decide */
export function verificationAsked(
  { verificationHash }: Pick<Keys, 'verificationHash'>,
  signature: Signature,
): VerificationAsked | null {
  const domain = domainToProve(signature);
  if (domain === null) return null;
  const line = `private-and-protected=${verificationHash(signature.id, domain)}`;
  return { domain, name: `_private-and-protected.${domain}`, url: `https://${domain}${path}`, path, line };
}
