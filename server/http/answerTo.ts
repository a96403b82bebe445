import type { IncomingMessage } from 'node:http';
import type { Answer } from '#server/answers/answer.ts';
import { byMethod, type Methods } from '#server/answers/byMethod.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal } from '#server/answers/portal.ts';
import { redirect } from '#server/answers/redirect.ts';
import { findEndpoint } from '#server/api/endpoints.ts';
import { findPage } from '#server/pages/pages.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import type { Target } from '#server/request/readTarget.ts';
import type { Resource } from '#server/site/resource.ts';
import { securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, type Site } from '#server/site/site.ts';
import { refuseForeignPost } from './refuseForeignPost.ts';

/**
 * Finds what stands at a path and does what the method asks for.
 *
 * @returns null when there is nothing
 * @throws Refusal when the request is not answered as asked; StoreBusy; any error of ours
 */
export async function answerTo(
  portal: Portal,
  request: IncomingMessage,
  target: Target,
): Promise<Answer | Resource | null> {
  const methods = await methodsAt(portal, request, target);
  // Data is open to the scripts of every site; see signaturesEndpoint.ts.
  if (methods?.write && request.method === 'POST' && !target.path.startsWith('/api/'))
    refuseForeignPost(request, target.path, portal.site.origin);
  return methods && byMethod(request, methods, optionsHeaders(portal.site, target.path));
}

/** An endpoint, a finished file, a page with blanks, the choice of a language, or the same path without a slash at its end. */
async function methodsAt(portal: Portal, request: IncomingMessage, { path, search }: Target): Promise<Methods | null> {
  const { site } = portal;
  const endpoint = findEndpoint(portal, request, path, search);
  if (endpoint) return endpoint;
  const file = await site.file(path);
  if (file) return { read: async () => file };
  const found = await findPage(site, path);
  if (found) {
    const { page, template, secret } = found;
    const { read, write } = page;
    const visit = {
      portal,
      request,
      path,
      query: new URLSearchParams(search),
      template,
      secret,
      letter: template.file.letter ?? '',
    };
    return { read: () => read(visit), write: write && (() => write(visit)) };
  }
  if (path === '/') {
    const locale = acceptedLocale(request.headers['accept-language']);
    return {
      read: async () =>
        redirect(site, 302, path, `/${locale}`, ['Cache-Control', 'no-cache', 'Vary', 'Accept-Language']),
    };
  }
  // Only to where there is something of ours: `//evil.example/` leads nowhere.
  const shorter = withoutSlashes(path);
  if (shorter === path || shorter === '' || !(await methodsAt(portal, request, { path: shorter, search }))) return null;
  const toShorter = async () => redirect(site, 308, path, shorter + search);
  return { read: toShorter, write: toShorter };
}

/** Without the slashes at its end. A pattern would look for their end from each of thousands of slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path.endsWith('/', end)) end -= 1;
  return path.slice(0, end);
}

function optionsHeaders(site: Site, path: string): string[] {
  if (!path.startsWith('/api/')) return securityHeaders({ path, isShared: false, isSecure: isSecure(site) });
  return [
    ...dataHeaders(site, path, 'application/json; charset=utf-8'),
    'Access-Control-Allow-Methods',
    'GET, HEAD, POST',
    'Access-Control-Allow-Headers',
    'Content-Type',
    'Access-Control-Max-Age',
    '86400',
  ];
}
