import type { IncomingMessage } from 'node:http';
import { Refusal } from '#server/request/refusal.ts';

/**
 * Refuses what another site's page makes a browser post to a page of ours. There are no cookies that it could ride on, and
 * what is signed waits for the mailbox; but nobody should send a form without having seen it.
 *
 * Browsers say in Sec-Fetch-Site who asked; older ones say it in Origin. A form of ours says `null` there, because our pages
 * ask for no referrer, and so does an embed in a sandbox, whose posts are cross-site to the browser. Programs say nothing.
 *
 * @throws Refusal 403
 */
export function refuseForeignPost({ headers }: Pick<IncomingMessage, 'headers'>, path: string, origin: string): void {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const isNameless = headers.origin === undefined || headers.origin === 'null';
  if (site === undefined ? isNameless || headers.origin === origin : isNameless && path.startsWith('/embed/')) return;
  throw new Refusal(403, 'other-site');
}
