import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPath } from '#i18n/address.ts';
import type { Portal } from '#server/answers/portal.ts';
import { fieldsOfError } from '#server/log.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import { Resource } from '#server/site/resource.ts';

/** What is said once of a page that is kept, and not of one that stands in for another. */
const ofKeptPages = new Set(['ETag', 'Cache-Control', 'Vary', 'Content-Length']);

/** The last net: even saying that something failed has failed. What is left needs no filling: the page for when the portal cannot be reached. */
export function fail(
  { log, site }: Pick<Portal, 'log' | 'site'>,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  log('answer.failed', fieldsOfError(error));
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const page = site.file(
    `/${readPath(path)?.locale ?? acceptedLocale(request.headers['accept-language'])}/unavailable`,
  );
  const { headers, body } =
    page instanceof Resource
      ? page.identity
      : { headers: ['X-Content-Type-Options', 'nosniff'], body: Buffer.alloc(0) };
  const own = headers.filter((_, index) => !ofKeptPages.has(headers[index - (index % 2)] ?? ''));
  response.writeHead(500, [...own, 'Cache-Control', 'no-store', 'Content-Length', String(body.length)]).end(body);
}
