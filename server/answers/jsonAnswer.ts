import { STATUS_CODES } from 'node:http';
import { type HeaderFields, securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, type Site } from '#server/site/site.ts';
import { notForRobots } from './pageAnswer.ts';
import { respond } from './respond.ts';

const json = 'application/json; charset=utf-8';

/** The headers of data: it may load nothing. Unless it is private, any site may read it. */
export const dataHeaders = (site: Site, path: string, type = json, isShared = true): HeaderFields => ({
  'Content-Type': type,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...securityHeaders({ path, isShared, isSecure: isSecure(site) }),
  // A script of another site reads only what is named: when to come again.
  ...(isShared && { 'Access-Control-Expose-Headers': 'Retry-After' }),
});

/** Data as JSON, for any site to read. */
export const jsonAnswer = (site: Site, path: string, status: number, value: unknown, headers: HeaderFields): Response =>
  respond(status, { ...dataHeaders(site, path), ...headers }, JSON.stringify(value));

/** A problem as the API tells it (RFC 9457). Its words are those of HTTP; what is particular stands in codes. */
export const problemJson = (
  site: Site,
  path: string,
  status: number,
  more: object = {},
  headers: HeaderFields = {},
): Response =>
  respond(
    status,
    { ...dataHeaders(site, path, 'application/problem+json'), 'Cache-Control': 'no-store', ...headers },
    JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, ...more }),
  );

/** A file that only the holder of a link may have: saved by the browser, kept by nobody on the way. */
export const fileForOwner = (site: Site, path: string, name: string, value: object): Response =>
  respond(
    200,
    {
      ...dataHeaders(site, path, json, false),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      ...notForRobots,
    },
    JSON.stringify(value, null, 2),
  );
