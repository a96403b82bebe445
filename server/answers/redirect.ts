import { securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, type Site } from '#server/site/site.ts';
import type { Answer } from './answer.ts';

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
  headers = ['Cache-Control', 'no-store'],
): Answer => ({
  status,
  headers: ['Location', to, ...headers, ...securityHeaders({ path: from, isShared: false, isSecure: isSecure(site) })],
  body: '',
});
