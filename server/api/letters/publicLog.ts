import { type Context, Hono } from 'hono';
import type { SignedHead } from '#ledger/head.ts';
import { dataHeaders, jsonAnswer } from '#server/answers/jsonAnswer.ts';
import { chargeTo, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import { workedFor } from '#server/letters/metered.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { HttpError } from '#server/request/httpError.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { atLetter, knownLetter } from './knownLetter.ts';

/** So many lines make a page of the log. A page that is full never changes again. */
const linesInPage = 1000;

/** What was said once of a log stays true; what may grow is asked for again. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const growing = { 'Cache-Control': 'public, no-cache' };

/** Each head is written once, however many ask for it. */
const written = new WeakMap<SignedHead, Resource>();

/**
 * The public log of a letter, at `/api/letters/{slug}/log`; see docs/audit.md. All answer 404 for an unknown letter, and 400
 * for what is no index or size of this log. Lines and proofs are made anew for each request and charged to who asks: 429 or
 * 503 with `Retry-After` beyond a part of the server's time.
 *
 * - `?from=`: its lines from an index up to the end of that page; each is a leaf of the tree, byte for byte.
 * - `/head`: where it ends, signed.
 * - `/proof?index=&size=`: a line and the proof that it is in the tree of that size (RFC 9162, 2.1.3).
 * - `/consistency?from=&to=`: the proof that the log of the second size begins with that of the first (RFC 9162, 2.1.4).
 */
export function publicLog(portal: Portal) {
  const { site, services, readings, trustedProxies } = portal;
  const chargeOf = (c: Context<PortalEnv>) => chargeTo(portal, clientOf(c, trustedProxies));
  /** A size that the log has or had; what it has now, when none is named. */
  const sizeOf = async (letter: string, text: string | undefined) => {
    const { size } = (await readings.heads.of(letter)).head;
    const asked = text === undefined ? size : readIndex(text);
    if (asked > size) throw new HttpError(400, 'bad-request');
    return asked;
  };

  return new Hono<PortalEnv>()
    .basePath(atLetter)
    .get('/log', async (c) => {
      const { req } = c;
      const letter = knownSlug(req.param('slug'));
      const charge = chargeOf(c);
      const from = readIndex(req.query('from') ?? '0');
      const wanted = linesInPage - (from % linesInPage);
      const { value: lines } = await charge(() => services.readLines(letter, from, wanted), workedFor);
      const body = charge(() => Buffer.from(lines.map((line) => `${line}\n`).join('')));
      const headers = {
        ...dataHeaders(site, req.path, 'application/x-ndjson; charset=utf-8'),
        ...(lines.length === wanted ? immutable : growing),
      };
      return respondWith(req, new Resource({ body, headers, compressed: compressions(body, charge) }));
    })
    .get('/log/head', async ({ req }) => {
      const signed = await readings.heads.of(knownSlug(req.param('slug')));
      const headers = { ...dataHeaders(site, req.path), 'Cache-Control': 'public, max-age=1' };
      const resource = written.get(signed) ?? new Resource({ body: Buffer.from(JSON.stringify(signed)), headers });
      written.set(signed, resource);
      return respondWith(req, resource);
    })
    .get('/log/proof', async (c) => {
      const { req } = c;
      const letter = knownSlug(req.param('slug'));
      const size = await sizeOf(letter, req.query('size'));
      const index = readIndex(req.query('index'));
      if (index >= size) throw new HttpError(400, 'bad-request');
      const { value: proven } = await chargeOf(c)(() => services.proveLine(letter, index, size), workedFor);
      const value = { letter, index, size, ...proven };
      return jsonAnswer(site, req.path, 200, value, req.query('size') === undefined ? growing : immutable);
    })
    .get('/log/consistency', async (c) => {
      const { req } = c;
      const letter = knownSlug(req.param('slug'));
      const to = await sizeOf(letter, req.query('to'));
      const from = readIndex(req.query('from'));
      if (from < 1 || from > to) throw new HttpError(400, 'bad-request');
      const { value: proof } = await chargeOf(c)(() => services.proveConsistency(letter, from, to), workedFor);
      const value = { letter, from, to, proof };
      return jsonAnswer(site, req.path, 200, value, req.query('to') === undefined ? growing : immutable);
    });

  function knownSlug(slug: string): string {
    knownLetter(portal, slug);
    return slug;
  }
}

function readIndex(text: string | undefined): number {
  if (text === undefined || !/^(0|[1-9]\d{0,14})$/.test(text)) throw new HttpError(400, 'bad-request');
  return Number(text);
}
