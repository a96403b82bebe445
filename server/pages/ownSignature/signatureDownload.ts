import { fileForOwner } from '#server/answers/jsonAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { consentOf } from '#server/pages/confirming/signerBlanks.ts';
import type { Visit } from '#server/pages/visit.ts';
import type { Signature } from '#signon/signature.ts';

/** All that is kept of a signature as a file for its owner (GDPR, articles 15 and 20). Times are ISO 8601 in UTC. */
export async function signatureDownload({ portal, path, template }: Visit, signature: Signature): Promise<Response> {
  const known = letterOf(portal.site, signature.letter);
  const consent = consentOf(signature, known);
  const kept = await portal.services.keptOf(signature);
  return fileForOwner(portal.site, path, `${signature.letter}-signature.json`, {
    ...kept,
    consent: consent?.words ?? null,
    consentLanguage: consent?.language ?? null,
    forOrganisers: kept.forOrganisers && { note: known?.sealedNote[template.locale] ?? null, ...kept.forOrganisers },
  });
}

/**
 * The receipt of a signature as a file: its line in the public log, the random value that opens it, the proof that the
 * line is in the log, and the signed head that the proof leads to. `about` leads to what it means, in words.
 *
 * @returns null while the line has no place in the signed log yet
 */
export async function receiptDownload(
  { portal, path, template }: Visit,
  { id, letter }: Signature,
): Promise<Response | null> {
  const signed = await portal.readings.heads.of(letter);
  const receipt = await portal.services.receiptOf(letter, id, signed.head.size);
  if (!receipt) return null;
  const about = `${portal.site.origin}/${template.locale}/letters/${letter}/record`;
  return fileForOwner(portal.site, path, `${letter}-receipt.json`, {
    about,
    letter,
    ...receipt,
    ...signed,
  });
}
