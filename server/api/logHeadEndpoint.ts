import type { SignedHead } from '#ledger/head.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { Resource } from '#server/site/resource.ts';
import type { Call } from './endpoints.ts';
import { checkLetter } from './logQuery.ts';

const written = new WeakMap<SignedHead, Resource>();

/** `GET /api/letters/{slug}/log/head`: where the log ends, signed.
 *
 * @throws Refusal 404 for an unknown letter */
export async function logHeadEndpoint(call: Call): Promise<Resource> {
  const { portal, path, slug } = call;
  checkLetter(call);
  const signed = await portal.services.heads.of(slug);
  const before = written.get(signed);
  if (before) return before;
  const headers = [
    ...dataHeaders(portal.site, path, 'application/json; charset=utf-8'),
    'Cache-Control',
    'public, max-age=1',
  ];
  const resource = new Resource({ body: Buffer.from(JSON.stringify(signed)), headers });
  written.set(signed, resource);
  return resource;
}
