import type { HonoRequest } from 'hono/request';
import { readPath } from '#i18n/address.ts';
import { problemJson } from '#server/answers/jsonAnswer.ts';
import { pageAnswer, retryAfter } from '#server/answers/pageAnswer.ts';
import type { Portal } from '#server/answers/portal.ts';
import { respond, respondWith } from '#server/answers/respond.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import type { HttpError } from '#server/request/httpError.ts';
import { Resource } from '#server/site/resource.ts';
import { isSecure, readTemplate, type Site } from '#server/site/site.ts';
import { bareHeaders } from './bareAnswer.ts';
import { letterBlanks, missingPage } from './missingPage.ts';

/** After this many minutes a busy store is worth another try. */
const retryMinutes = 1;

/**
 * Says why a request is not answered as asked: the printed page of problems in the language of the path, else of the reader;
 * to the API as JSON. Inside the frame of an embed it is the page that may stand in a frame.
 */
export async function problemAnswer(
  portal: Portal,
  request: HonoRequest,
  { status, outcome, headers }: HttpError,
): Promise<Response> {
  const { site } = portal;
  const { path } = request;
  const missing = outcome === 'not-found' && missingPage(portal, path, request.header('accept-language'));
  if (missing) return respondWith(request, missing);
  const all = status === 503 ? { ...headers, ...retryAfter(retryMinutes) } : headers;
  if (path.startsWith('/api/')) return problemJson(site, path, status, {}, all);
  const named = readPath(path)?.locale;
  const locale = named ?? acceptedLocale(request.header('accept-language'));
  const varied = named ? all : { ...all, Vary: 'Accept-Language' };
  const template = await readTemplate(
    site,
    `${path.startsWith('/embed/') ? '/embed' : ''}/${locale}/problem`,
    'problem',
  );
  if (!template) return respond(status, { ...bareHeaders(isSecure(site)), ...varied }, '');
  const blanks = { retryMinutes: inLocale(locale).number(retryMinutes), ...letterBlanks(portal, path, locale) };
  return pageAnswer(template, status, { blanks, outcomes: [outcome] }, varied);
}

/** The last net: even saying that something failed has failed. What is left needs no filling: the page for when the portal cannot be reached. */
export async function unavailableAnswer(site: Site, request: HonoRequest): Promise<Response> {
  const locale = readPath(request.path)?.locale ?? acceptedLocale(request.header('accept-language'));
  const page = await site.file(`/${locale}/unavailable`);
  if (!(page instanceof Resource)) return respond(500, bareHeaders(isSecure(site)), '');
  // An ETag and Vary are said of a page that is kept, and not of one that stands in for another.
  const { ETag: _, Vary: __, ...headers } = page.identity.headers;
  return respond(500, { ...headers, 'Cache-Control': 'no-store' }, page.identity.body.toString('utf8'));
}
