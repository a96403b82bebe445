import { toHex } from '#ledger/hash.ts';
import { inclusionPath } from '#ledger/paths.ts';
import { fileForOwner } from '#server/answers/jsonAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { keptOf } from '#server/letters/ownSignature/keptOf.ts';
import type { Signature } from '#signon/signature.ts';
import { consentOf } from './signerBlanks.ts';
import type { Visit } from './visit.ts';

/** All that is kept of a signature as a file for its owner (GDPR, articles 15 and 20). Times are ISO 8601 in UTC. */
export async function signatureDownload({ portal, path, template }: Visit, signature: Signature): Promise<Response> {
  const known = letterOf(portal.site, signature.letter);
  const consent = consentOf(signature, known);
  const kept = await keptOf(portal.services.store, signature);
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
  const { ledger } = portal.services.store;
  const entry = await ledger.entryOf(id);
  const signed = await portal.services.heads.of(letter);
  if (!entry || entry.index === null || entry.index >= signed.head.size) return null;
  const { index, nonce } = entry;
  const [leaf] = await ledger.lines(letter, index, 1);
  const proof = (await ledger.hashes(letter, inclusionPath(index, signed.head.size))).map(toHex);
  const about = `${portal.site.origin}/${template.locale}/letters/${letter}/record`;
  return fileForOwner(portal.site, path, `${letter}-receipt.json`, {
    about,
    letter,
    index,
    leaf,
    nonce,
    proof,
    ...signed,
  });
}
