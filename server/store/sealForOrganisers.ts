import type { OrganisersKey } from '#server/keys/organisersKey.ts';
import { organisersOnly, withoutTexts } from '#signon/organisersOnly.ts';
import type { ForOrganisers, Signature } from '#signon/signature.ts';

/** Seals what only the organisers may read of a signature, if they have a key. @returns the same signature when there is nothing to seal */
export async function sealForOrganisers(
  signature: Signature,
  organisers: OrganisersKey | null | undefined,
): Promise<Signature> {
  const texts = Object.entries(organisersOnly(signature));
  if (!organisers || texts.length === 0) return signature;
  const sealed = await Promise.all(texts.map(async ([field, text]) => [field, await organisers.seal(text)] as const));
  return withoutTexts(signature, {
    recipient: organisers.recipient,
    ...(Object.fromEntries(sealed) as Omit<ForOrganisers, 'recipient'>),
  });
}
