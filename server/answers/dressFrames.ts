import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { asksForLook, dressFrame, lookQuery, readLook } from '#blanks/embedLook.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { classesAsked } from '#server/site/frameLooks.ts';
import type { Resource } from '#server/site/resource.ts';
import { chargeTo, type Portal, type PortalEnv } from './portal.ts';

type Asking = Pick<Context<PortalEnv>, 'env' | 'req'>;
type Asked = { classes: string; query: URLSearchParams };

/** What the address of a frame asks for behind `?`; null for the frame as it is printed, and for pages. */
async function asked(site: Portal['site'], c: Asking): Promise<Asked | null> {
  const { path = '', search = '' } = c.env.target ?? {};
  if (!path.startsWith('/embed/') || !asksForLook(search)) return null;
  const query = new URLSearchParams(search);
  return { query, classes: classesAsked(query, await site.describe(path)) };
}

/** A frame that is the same for everybody in the look that its address asks for; any other page as it is. */
export async function inLook(portal: Portal, c: Asking, frame: Resource): Promise<Resource> {
  const look = await asked(portal.site, c);
  if (!look) return frame;
  return portal.looks.dress(c.req.path, frame, look.classes, chargeTo(portal, clientOf(c, portal.trustedProxies)));
}

/** The same of answers that are made for one person: a form with its problems, what went wrong; and of where a frame leads on to. */
export const dressFrames = ({ site }: Portal) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    await next();
    const look = await asked(site, c);
    if (!look?.classes || c.res.headers.has('etag')) return;
    const { status } = c.res;
    const headers = new Headers(c.res.headers);
    const place = headers.get('location');
    const more = lookQuery(readLook(look.query));
    if (place?.startsWith('/embed/') && more)
      headers.set('location', place + (place.includes('?') ? more.replace('?', '&') : more));
    else if (!headers.get('content-type')?.startsWith('text/html')) return;
    const body = dressFrame(await c.res.text(), look.classes);
    if (body) headers.set('content-length', String(Buffer.byteLength(body)));
    c.res = undefined;
    c.res = new Response(body || null, { status, headers });
  });
