import { toHex } from '#ledger/hash.ts';
import { inclusionPath } from '#ledger/paths.ts';
import { fileForOwner } from '#server/answers/jsonAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import type { Signature } from '#signon/signature.ts';
import { consentOf } from './signerBlanks.ts';
import type { Visit } from './visit.ts';

/** What the file shows as it is kept. */
const fields = [
  'letter',
  'letterVersion',
  'consentVersion',
  'name',
  'email',
  'country',
  'display',
  'kind',
  'organisation',
  'role',
  'website',
  'updates',
  'locale',
  'state',
] as const;

/** All that is kept of a signature as a file for its owner (GDPR, articles 15 and 20). Times are ISO 8601 in UTC. */
export async function signatureDownload({ portal, path, template }: Visit, signature: Signature): Promise<Response> {
  const kept = Object.fromEntries(fields.map((field) => [field, signature[field]]));
  const { letter, initials = null, forOrganisers = null, held = null } = signature;
  const times = {
    signedAt: iso(signature.signedAt),
    confirmedAt: signature.confirmedAt === null ? null : iso(signature.confirmedAt),
  };
  const { verification } = signature;
  const proof = verification && {
    ...('by' in verification ? { by: verification.by } : { refused: verification.rejected }),
    at: iso(verification.at),
  };
  const entry = await portal.services.store.ledger.entryOf(signature.id);
  const known = letterOf(portal.site, letter);
  const consent = consentOf(signature, known);
  const sealed = forOrganisers && { note: known?.sealedNote[template.locale] ?? null, ...forOrganisers };
  return fileForOwner(portal.site, path, `${letter}-signature.json`, {
    ...kept,
    consent: consent?.words ?? null,
    consentLanguage: consent?.language ?? null,
    initials,
    forOrganisers: sealed,
    held,
    ...times,
    proof: proof ?? null,
    number: (await portal.services.store.standing(signature.id))?.number ?? null,
    logNonce: entry?.nonce ?? null,
  });
}

const iso = (time: number) => new Date(time).toISOString();

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
