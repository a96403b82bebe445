import { Hono } from 'hono';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { chargeTo, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import { workedFor } from '#server/letters/metered.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { HttpError } from '#server/request/httpError.ts';
import { Resource } from '#server/site/resource.ts';
import { atLetter, knownLetter } from './knownLetter.ts';

/** Files that milestones of a letter name. */
export function attachments(portal: Portal) {
  const { site, services, trustedProxies } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).get('/attachments/:file{[0-9a-f]+\\.pdf}', async (c) => {
    const { req } = c;
    const slug = req.param('slug');
    knownLetter(portal, slug);
    const charge = chargeTo(portal, clientOf(c, trustedProxies));
    const sha256 = req.param('file').replace(/\.pdf$/, '');
    const { value: found } = await charge(() => services.readAttachment(slug, sha256), workedFor);
    if (!found) throw new HttpError(404, 'not-found');
    const name = encodeURIComponent(found.name);
    const headers = {
      ...dataHeaders(site, req.path, 'application/pdf'),
      // Saved, not opened on our site: what organisers were sent may hold anything.
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'public, max-age=86400, immutable',
    };
    return respondWith(req, new Resource({ body: Buffer.from(found.body), headers }));
  });
}
