import type { HonoRequest } from 'hono/request';
import { answerOf } from '#server/site/answerOf.ts';
import type { Resource } from '#server/site/resource.ts';
import { type HeaderFields, securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, type Site } from '#server/site/site.ts';

/** An answer made for one request. Its length is said also to HEAD, which gets no body. */
export function respond(status: number, headers: HeaderFields, body: string): Response {
  if (status === 204) return new Response(null, { status, headers });
  const length = String(Buffer.byteLength(body));
  return new Response(body || null, { status, headers: { ...headers, 'Content-Length': length } });
}

/** Answers a request with a resource that may be asked for again by its ETag. */
export function respondWith(request: HonoRequest, resource: Resource): Response {
  const { status, headers, body } = answerOf(resource, {
    method: request.method,
    encodings: request.header('accept-encoding'),
    known: request.header('if-none-match'),
    range: request.header('range'),
    ifRange: request.header('if-range'),
  });
  return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers });
}

/**
 * Sends a client elsewhere on this site.
 *
 * @param from the path that was asked for
 * @param to a path that we made or know, never one that a client wrote
 */
export const redirect = (
  site: Site,
  status: 302 | 303 | 308,
  from: string,
  to: string,
  headers: HeaderFields = { 'Cache-Control': 'no-store' },
): Response =>
  respond(
    status,
    { Location: to, ...headers, ...securityHeaders({ path: from, isShared: false, isSecure: isSecure(site) }) },
    '',
  );

/**
 * Sends a reader to the same in the language of the reader, which is asked for anew each time.
 *
 * @param isSecret whether the path holds the secret of a mailed link, which no cache keeps
 */
export const redirectByReader = (site: Site, from: string, to: string, isSecret = false): Response =>
  redirect(site, 302, from, to, { 'Cache-Control': isSecret ? 'no-store' : 'no-cache', Vary: 'Accept-Language' });
