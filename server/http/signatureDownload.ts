import type { Signature } from '#signon/signature.ts';
import type { Answer } from './answer.ts';
import { fileForOwner } from './fileForOwner.ts';
import type { Visit } from './portal.ts';

/** All that is kept of a signature as a file for its owner (GDPR, articles 15 and 20). Times are ISO 8601 in UTC. */
export async function signatureDownload({ portal, path }: Visit, signature: Signature): Promise<Answer> {
  const { name, email, country, display, kind, organisation, role, website, updates, source, letter, letterVersion, consentVersion, locale, state } = signature;
  const kept = { letter, letterVersion, consentVersion, name, email, country, display, kind, organisation, role, website, updates, source, locale, state };
  const times = { signedAt: iso(signature.signedAt), confirmedAt: signature.confirmedAt === null ? null : iso(signature.confirmedAt) };
  const entry = await portal.desk.store.ledger.entryOf(signature.id);
  return fileForOwner(portal.site, path, `${letter}-signature.json`, { ...kept, ...times, logNonce: entry?.nonce ?? null });
}

const iso = (time: number) => new Date(time).toISOString();
