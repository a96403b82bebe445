import { Hono } from 'hono';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { describeApi } from './description/describeApi.ts';

/** `GET /api/openapi.json`: what this API is, as OpenAPI 3.1. Written once, when it is first asked for. */
export const openapi = ({ site, operator }: Portal) => {
  let written: Resource | undefined;
  return new Hono<PortalEnv>().get('/api/openapi.json', ({ req }) => {
    written ??= describe(req.path);
    return respondWith(req, written);
  });

  function describe(path: string): Resource {
    const body = Buffer.from(JSON.stringify(describeApi({ origin: site.origin, operator })));
    const headers = { ...dataHeaders(site, path), 'Cache-Control': 'public, max-age=3600' };
    return new Resource({ body, headers, compressed: compressions(body) });
  }
};
