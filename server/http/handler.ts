import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { asksForLook } from '#blanks/embedLook.ts';
import { mayBeDraft } from '#server/answers/hideDrafts.ts';
import type { Portal } from '#server/answers/portal.ts';
import { WorkBudget } from '#server/answers/workBudget.ts';
import { isFeed, keptFeed } from '#server/api/feeds.ts';
import { lineOf } from '#server/keys/networkOf.ts';
import { fieldsOfError } from '#server/log/log.ts';
import { keptPage } from '#server/pages/keptPage.ts';
import { behindLink } from '#server/pages/pages.ts';
import { type Incoming, incomingOf } from '#server/request/incoming.ts';
import { meantPaths } from '#server/request/meantPaths.ts';
import { searchByLocale } from '#server/search/searchIndex.ts';
import { answerOf } from '#server/site/answerOf.ts';
import { FrameLooks } from '#server/site/frameLooks.ts';
import { KeptPages } from '#server/site/keptPages.ts';
import type { Resource } from '#server/site/resource.ts';
import { atOnce, isSecure } from '#server/site/site.ts';
import { createApp } from './app.ts';
import { bareHeaders } from './bareAnswer.ts';
import { missingPage } from './missingPage.ts';
import { sendReady } from './sendReady.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Makes the one function that answers every request. It never throws. */
export function createHandler(
  world: Omit<Portal, 'kept' | 'looks' | 'search' | 'budget' | 'lineOf'>,
  budget = new WorkBudget(),
): Handler {
  const { site, log, metrics } = world;
  const made = { kept: new KeptPages(), looks: new FrameLooks(), search: searchByLocale(site), budget, lineOf };
  const portal: Portal = { ...world, ...made };
  const { app, isLikeData } = createApp(portal);
  const asWritten = new WeakMap<object, Incoming>();
  const listen = getRequestListener((request, { incoming }) => app.fetch(request, asWritten.get(incoming)), {
    errorHandler: (error) => {
      log('answer.failed', fieldsOfError(error));
      return new Response(null, { status: 500, headers: bareHeaders(isSecure(site)) });
    },
  });
  return (request, response) => {
    const file = fileFor(portal, isLikeData, request);
    if (file) return metrics.answered(sendFile(request, response, file));
    response.once('finish', () => metrics.answered(response.statusCode));
    const incoming = incomingOf(request);
    asWritten.set(request, incoming);
    // Hono makes a URL of host and target. No answer depends on the host, and the path is looked at as it was written.
    request.headers.host = 'localhost';
    request.url = incoming.target ? `${incoming.target.path.replaceAll('\\', '%5C')}${incoming.target.search}` : '/';
    listen(request, response);
  };
}

/** Nearly all requests end here: a finished file or a page that is kept, by its path, without anything made anew. */
function fileFor(
  portal: Portal,
  isLikeData: (path: string) => boolean,
  { method, url = '/', headers }: IncomingMessage,
): Resource | null {
  const { site } = portal;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const end = url.indexOf('?');
  try {
    const path = end < 0 ? url : url.slice(0, end);
    if (end >= 0 && path.startsWith('/embed/') && asksForLook(url.slice(end))) return null;
    if (mayBeDraft(site, path)) return null;
    if (isFeed(path)) return keptFeed(portal, path);
    const page = atOnce(site.file(path)) ?? keptPage(portal, path, end < 0 ? '' : url.slice(end));
    if (page || site.passOn || site.template(path)) return page;
    // What is not printed at its own address may be found yet: behind a link, as data, and where it may be meant.
    const accepted = headers['accept-language'];
    const mayBeThere = (at: string) => behindLink.test(at) || isLikeData(at);
    const isMeant = meantPaths(path, accepted).some(
      ({ path: meant }) => atOnce(site.file(meant)) || site.template(meant) || mayBeThere(meant),
    );
    const isPath = /^\/./.test(path);
    return !isPath || mayBeThere(path) || isMeant ? null : missingPage(portal, path, accepted);
  } catch {
    // What goes wrong is met again, answered and logged on the other way.
    return null;
  }
}

function sendFile({ method = 'GET', headers }: IncomingMessage, response: ServerResponse, file: Resource): number {
  const answer = answerOf(file, {
    method,
    encodings: headers['accept-encoding'] as string | undefined,
    known: headers['if-none-match'],
    range: headers.range,
    ifRange: headers['if-range'] as string | undefined,
  });
  const { status, headers: fields, head, body } = answer;
  if (head !== undefined) sendReady(response, head, body);
  else response.writeHead(status, fields).end(body);
  return status;
}
