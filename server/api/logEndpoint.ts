import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { compressions } from '#server/site/compressions.ts';
import { Resource } from '#server/site/resource.ts';
import type { Call } from './endpoints.ts';
import { checkLetter, logCaching, readIndex } from './logQuery.ts';

/** So many lines make a page of the log. A page that is full never changes again. */
export const linesInPage = 1000;

/**
 * `GET /api/letters/{slug}/log?from=`: lines of the public log from an index up to the end of its page. Each line is a
 * leaf of the tree, byte for byte; see docs/audit.md.
 *
 * @throws Refusal 400 for what is no index, 404 for an unknown letter
 */
export async function logEndpoint(call: Call): Promise<Resource> {
  const { portal, path, slug, query } = call;
  checkLetter(call);
  const from = readIndex(query.get('from') ?? '0');
  const wanted = linesInPage - (from % linesInPage);
  const lines = await portal.services.store.ledger.lines(slug, from, wanted);
  const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const headers = [
    ...dataHeaders(portal.site, path, 'application/x-ndjson; charset=utf-8'),
    ...(lines.length === wanted ? logCaching.immutable : logCaching.growing),
  ];
  return new Resource({ body, headers, compressed: compressions(body) });
}
