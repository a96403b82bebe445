import type { Signature } from '#signon/signature.ts';
import type { Answer } from './answer.ts';
import { dataHeaders } from './jsonAnswer.ts';
import { notForRobots } from './pageAnswer.ts';
import type { Site } from './site.ts';

/** All that is kept of a signature as a file for its owner (GDPR, articles 15 and 20). Times are ISO 8601 in UTC. */
export function signatureDownload(site: Site, path: string, signature: Signature): Answer {
  const { name, email, country, display, kind, organisation, role, website, updates, source, letter, letterVersion, consentVersion, locale, state } = signature;
  const kept = { letter, letterVersion, consentVersion, name, email, country, display, kind, organisation, role, website, updates, source, locale, state };
  const times = { signedAt: iso(signature.signedAt), confirmedAt: signature.confirmedAt === null ? null : iso(signature.confirmedAt) };
  const isShared = false;
  return {
    status: 200,
    headers: [
      ...dataHeaders(site, path, 'application/json; charset=utf-8', isShared),
      'Content-Disposition',
      `attachment; filename="${letter}-signature.json"`,
      'Cache-Control',
      'no-store',
      ...notForRobots,
    ],
    body: JSON.stringify({ ...kept, ...times }, null, 2),
  };
}

const iso = (time: number) => new Date(time).toISOString();
