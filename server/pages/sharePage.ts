import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { HttpError } from '#server/request/httpError.ts';
import { mastodonHost } from './mastodonHost.ts';
import { sharedAt } from './sharedAt.ts';
import type { Visit } from './visit.ts';

const longest = 300;

/**
 * The form that asks for a reader's Mastodon server (`?server=`) and shows the link that passes a page (`?page=`) on there.
 * Nobody is sent anywhere, and no server is asked anything; what was typed is written nowhere.
 *
 * @returns 422 with the problem and what was typed when it names no server
 * @throws HttpError 404 when there is no such page to pass on
 */
export async function sharePage({ portal, template, query }: Visit<'share'>): Promise<Response> {
  const page = query.get('page') ?? '';
  const shared = await sharedAt(portal.site, template.locale, page);
  if (!shared) throw new HttpError(404, 'not-found');
  const server = query.get('server')?.slice(0, longest).toWellFormed();
  const host = server === undefined ? null : mastodonHost(server);
  const problem = server === undefined || host ? null : server.trim() === '' ? 'server:missing' : 'server:malformed';
  const blanks = {
    page,
    ...shared,
    query: `?page=${encodeURIComponent(page).replaceAll('%2F', '/')}`,
    encodedTitle: encodeURIComponent(shared.title),
    encodedUrl: encodeURIComponent(shared.url),
    server: server ?? '',
    host: host ?? '',
    ...(problem && { 'invalid.server': 'true' }),
  };
  return pageAnswer(
    template,
    problem ? 422 : 200,
    { blanks, outcomes: problem ? [problem] : host ? ['ready'] : [] },
    notForRobots,
  );
}
