import { STATUS_CODES } from 'node:http';
import { securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, type Site } from '#server/site/site.ts';
import type { Answer } from './answer.ts';

/** The headers of data: it may load nothing. Unless it is private, any site may read it. */
export const dataHeaders = (site: Site, path: string, type: string, isShared = true): string[] => [
  'Content-Type',
  type,
  'Content-Security-Policy',
  "default-src 'none'; frame-ancestors 'none'",
  ...securityHeaders({ path, isShared, isSecure: isSecure(site) }),
];

/** Data as JSON, for any site to read. */
export const jsonAnswer = (
  site: Site,
  path: string,
  status: number,
  value: unknown,
  headers: readonly string[],
): Answer => ({
  status,
  headers: [...dataHeaders(site, path, 'application/json; charset=utf-8'), ...headers],
  body: JSON.stringify(value),
});

/** A problem as the API tells it (RFC 9457). Its words are those of HTTP; what is particular stands in codes. */
export const problemJson = (
  site: Site,
  path: string,
  status: number,
  more: object = {},
  headers: readonly string[] = [],
): Answer => ({
  status,
  headers: [...dataHeaders(site, path, 'application/problem+json'), 'Cache-Control', 'no-store', ...headers],
  body: JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, ...more }),
});
