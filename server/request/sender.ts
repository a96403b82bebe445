import type { HonoRequest } from 'hono/request';

/**
 * Who made a browser send a request: a page of ours, another site, a page without a name, or nobody whom a browser names.
 *
 * Browsers say in Sec-Fetch-Site who asked; older ones, and all on plain http, say it in Origin alone. A form of ours says
 * `null` there, because our pages ask for no referrer, and so does every page in a sandbox, ours or not; to the browser it is
 * another site. Programs say nothing.
 *
 * - `own`: a page of ours, or the reader, who sends a form again
 * - `older`: a page without a name, in a browser that says nothing else
 * - `sandbox`: a page without a name; it may be our embed on a site that trusts it with little
 */
type Sender = 'own' | 'other-site' | 'sandbox' | 'older' | 'program';

/** Whether a frame of ours may be of any page, for no browser says that the reader saw it. */
export const isForeignFrame = (request: HonoRequest, ownOrigin: string): boolean =>
  request.path.startsWith('/embed/') && senderOf(request, ownOrigin) !== 'own';

/** @param ownOrigin the public base URL */
export function senderOf(request: HonoRequest, ownOrigin: string): Sender {
  const site = request.header('sec-fetch-site');
  const origin = request.header('origin');
  if (site === 'same-origin' || site === 'none') return 'own';
  const isNameless = origin === undefined || origin === 'null';
  if (site !== undefined) return isNameless ? 'sandbox' : 'other-site';
  if (origin === undefined) return 'program';
  return origin === ownOrigin ? 'own' : isNameless ? 'older' : 'other-site';
}
