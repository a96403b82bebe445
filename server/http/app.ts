import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { dressFrames } from '#server/answers/dressFrames.ts';
import { hideDrafts } from '#server/answers/hideDrafts.ts';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import { notAllowed } from '#server/answers/notAllowed.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { redirect, redirectByReader } from '#server/answers/respond.ts';
import { feeds } from '#server/api/feeds.ts';
import { letters } from '#server/api/letters/letters.ts';
import { metrics } from '#server/api/metrics.ts';
import { oembed } from '#server/api/oembed.ts';
import { openapi } from '#server/api/openapi.ts';
import { securityTxt } from '#server/api/securityTxt.ts';
import { unsubscribe } from '#server/api/unsubscribe.ts';
import { fieldsOfError } from '#server/log/log.ts';
import { behindLink, findPrinted, pages } from '#server/pages/pages.ts';
import { HttpError } from '#server/request/httpError.ts';
import { meantPaths } from '#server/request/meantPaths.ts';
import { StoreBusy } from '#server/store/port.ts';
import { problemAnswer, unavailableAnswer } from './problemAnswer.ts';
import { createReadiness } from './readiness.ts';

type App = {
  app: Hono<PortalEnv>;
  /** Whether a path begins as those of data do, but for feeds, which stand among the pages. */
  isLikeData: (path: string) => boolean;
};

/**
 * Everything that is answered, but for finished files on their quick way (see handler.ts): data, then pages, then what
 * may be meant (server/request/meantPaths.ts). Nothing is thrown: what goes wrong is answered, and logged by an id only.
 */
export function createApp(portal: Portal): App {
  const { site } = portal;
  const data = dataApp(portal);
  const app = new Hono<PortalEnv>({
    // As it was written: nothing is decoded or resolved.
    getPath: (_, options) => (options?.env as PortalEnv['Bindings'] | undefined)?.target?.path ?? '/',
  });
  app.use((c, next) => {
    if (!c.env.target) throw new HttpError(400, 'bad-request');
    return next();
  });
  app.use(dressFrames(portal));
  app.use(hideDrafts(portal));
  app.route('/', data).route('/', pages(portal));

  app.notFound(async (c) => {
    const { path } = c.req;
    const search = c.env.target?.search ?? '';
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    const passedOn = isRead && (await site.passOn?.(path + search, c.req.header('accept') ?? '*/*'));
    if (passedOn) return passedOn;
    // Only to where there is something of ours: `//evil.example/` leads nowhere.
    for (const { path: meant, byReader } of meantPaths(path, c.req.header('accept-language'))) {
      if (!(await findPrinted(site, meant)) && !isData(meant)) continue;
      if (isRead && byReader) return redirectByReader(site, path, meant + search, behindLink.test(meant));
      if (isRead) return redirect(site, 308, path, meant + search);
      // A form is moved along by a slash, and by nothing else.
      if (meant !== withoutSlashes(path)) continue;
      return c.req.method === 'POST'
        ? redirect(site, 308, path, meant + search)
        : notAllowed(site, c.req, ['GET', 'POST']);
    }
    throw new HttpError(404, 'not-found');
  });
  app.onError(async (error, c) => {
    try {
      return await problemAnswer(portal, c.req, httpErrorOf(error, c.req.method));
    } catch (failed) {
      portal.log('answer.failed', fieldsOfError(failed));
      return unavailableAnswer(site, c.req);
    }
  });
  const roots = new Set(data.routes.map(({ path }) => rootOf(path)));
  return { app, isLikeData: (path) => roots.has(rootOf(path)) };

  function isData(path: string): boolean {
    return data.router.match('OPTIONS', path)[0].length > 0;
  }

  function httpErrorOf(error: unknown, method: string): HttpError {
    if (error instanceof HttpError) {
      // What is thrown by the budget of work; see server/answers/workBudget.ts.
      if (error.status === 503) portal.metrics.unavailable('work');
      return error;
    }
    if (error instanceof StoreBusy) {
      portal.metrics.unavailable('store');
      return new HttpError(503, 'busy');
    }
    const id = randomUUID();
    portal.log('request.failed', { id, method, ...fieldsOfError(error) });
    return new HttpError(500, 'broken', { 'X-Request-Id': id });
  }
}

/** What programs ask for, by subject; whatever is not done at an address is told by `Allow`. */
function dataApp(portal: Portal) {
  const data = new Hono<PortalEnv>();
  const answering = [letters, unsubscribe, oembed, openapi, feeds, health, metrics, securityTxt];
  for (const subject of answering) data.route('/', subject(portal));
  for (const [path, routes] of Map.groupBy(data.routes, (route) => route.path)) {
    const methods = (['GET', 'POST'] as const).filter((name) => routes.some(({ method }) => method === name));
    data.all(path, (c) => notAllowed(portal.site, c.req, methods));
  }
  return data;
}

/** The first part of a path. */
const rootOf = (path: string): string => path.split('/', 2)[1] ?? '';

/** Without the slashes at its end. A pattern would look for their end from each of thousands of slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path.endsWith('/', end)) end -= 1;
  return path.slice(0, end);
}

const noStore = { 'Cache-Control': 'no-store' };

/** `GET /healthz`: the process answers. `GET /readyz`: 200 when the store takes what is written and connections can be taken, else 503, so that a balancer sends people elsewhere. */
const health = ({ site, services, metrics }: Portal) => {
  const readiness = createReadiness(services);
  return new Hono<PortalEnv>()
    .get('/healthz', ({ req }) => jsonAnswer(site, req.path, 200, { status: 'ok' }, noStore))
    .get('/readyz', async ({ req }) => {
      const status = await readiness();
      if (status === 'ready') return jsonAnswer(site, req.path, 200, { status }, noStore);
      metrics.unavailable('not-ready');
      return jsonAnswer(site, req.path, 503, { status }, { ...noStore, 'Retry-After': '5' });
    });
};
