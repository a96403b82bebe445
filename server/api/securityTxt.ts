import { Hono } from 'hono';
import { locales } from '#i18n/locales.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respond } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';

/** How long the file may be relied on: RFC 9116 asks for less than a year, and whoever runs a server starts it within these days. */
const validFor = 180 * 86_400_000;

/**
 * `GET /.well-known/security.txt`: whom to tell of a weakness (RFC 9116), by the settings of the operator; 404 while nobody
 * answers for the portal. It is written when the server starts, so one that nobody cares for any more says so by its end.
 */
export function securityTxt({ site, operator, now }: Portal) {
  const expires = new Date(now() + validFor).toISOString();
  const lines = operator && [
    `Contact: mailto:${operator.email}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${site.origin}/.well-known/security.txt`,
  ];
  return new Hono<PortalEnv>().get('/.well-known/security.txt', ({ req }) => {
    if (!lines) throw new HttpError(404, 'not-found');
    const headers = dataHeaders(site, req.path, 'text/plain; charset=utf-8');
    return respond(200, { ...headers, 'Cache-Control': 'public, max-age=86400' }, `${lines.join('\n')}\n`);
  });
}
