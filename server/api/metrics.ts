import { hash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respond } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';

/**
 * `GET /metrics` with `Authorization: Bearer METRICS_TOKEN`: what is measured, for Prometheus. Without such a token set there
 * is no such page; with another it is answered by 401.
 */
export function metrics({ site, metrics, metricsToken }: Portal) {
  const hashed = (token: string) => hash('sha256', token, 'buffer');
  const expected = metricsToken === null ? null : hashed(metricsToken);
  return new Hono<PortalEnv>().get('/metrics', async ({ req }) => {
    if (!expected) throw new HttpError(404, 'not-found');
    const [, token = ''] = /^Bearer (\S+)$/i.exec(req.header('authorization') ?? '') ?? [];
    const { registry } = metrics;
    const isAllowed = timingSafeEqual(hashed(token), expected);
    const headers = { ...dataHeaders(site, req.path, registry.contentType, false), 'Cache-Control': 'no-store' };
    if (!isAllowed) return respond(401, { ...headers, 'WWW-Authenticate': 'Bearer realm="metrics"' }, '');
    return respond(200, headers, await registry.metrics());
  });
}
