import type { HonoRequest } from 'hono/request';
import { HttpError } from './httpError.ts';

/**
 * Rejects what another site's page makes a browser post to a page of ours. There are no cookies that it could ride on, and
 * what is signed waits for the mailbox; but nobody should send a form without having seen it.
 *
 * Browsers say in Sec-Fetch-Site who asked; older ones say it in Origin. A form of ours says `null` there, because our pages
 * ask for no referrer, and so does an embed in a sandbox, whose posts are cross-site to the browser. Programs say nothing.
 *
 * @throws HttpError 403
 */
export function rejectForeignPost(request: HonoRequest, ownOrigin: string): void {
  const site = request.header('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.header('origin');
  const isNameless = origin === undefined || origin === 'null';
  const isOwn =
    site === undefined ? isNameless || origin === ownOrigin : isNameless && request.path.startsWith('/embed/');
  if (!isOwn) throw new HttpError(403, 'other-site');
}
