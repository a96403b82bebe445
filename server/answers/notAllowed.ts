import type { HonoRequest } from 'hono/request';
import { HttpError } from '#server/request/httpError.ts';
import { securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, type Site } from '#server/site/site.ts';
import { dataHeaders } from './jsonAnswer.ts';
import { respond } from './respond.ts';

/**
 * Answers what is neither read nor written: OPTIONS, which only says what can be done.
 *
 * @throws HttpError 405 with `Allow` for other methods
 */
export function notAllowed(site: Site, { method, path }: HonoRequest, methods: readonly ('GET' | 'POST')[]): Response {
  const allow = [...methods.map((name) => (name === 'GET' ? 'GET, HEAD' : name)), 'OPTIONS'].join(', ');
  if (method !== 'OPTIONS') throw new HttpError(405, 'method', { Allow: allow });
  const headers = path.startsWith('/api/')
    ? {
        ...dataHeaders(site, path),
        'Access-Control-Allow-Methods': 'GET, HEAD, POST',
        'Access-Control-Allow-Headers': 'Content-Type',
        'Access-Control-Max-Age': '86400',
      }
    : securityHeaders({ path, isShared: false, isSecure: isSecure(site) });
  return respond(204, { Allow: allow, ...headers }, '');
}
