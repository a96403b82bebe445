import { domainToASCII } from 'node:url';
import type { Locale } from '#i18n/locales.ts';
import { isOfDraft } from '#server/answers/hideDrafts.ts';
import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Site } from '#server/site/site.ts';
import type { Visit } from './visit.ts';

const longest = 300;

/**
 * The form that asks for a reader's Mastodon server (`?server=`) and shows the link that passes a page (`?page=`) on there.
 * Of a letter, `?signed=yes` passes on that one has signed it. Nobody is sent anywhere, and no server is asked anything; what was typed is written nowhere.
 *
 * @returns 422 with the problem and what was typed when it names no server
 * @throws HttpError 404 when there is no such page to pass on; 429 or 503 as `charge`
 */
export async function sharePage({ portal, template, query, charge }: Visit<'share'>): Promise<Response> {
  const page = query.get('page') ?? '';
  const shared = await sharedAt(portal.site, template.locale, page);
  if (!shared || (await isOfDraft(portal, page))) throw new HttpError(404, 'not-found');
  const letter = letterOf(portal.site, /^\/letters\/([^/#]+)$/.exec(page)?.[1] ?? '');
  const hashtag = letter?.hashtags[template.locale];
  const isSigned = letter !== null && query.get('signed') === 'yes';
  const own = letter?.shares[template.locale]?.[isSigned ? 'signed' : 'text'];
  const server = query.get('server')?.slice(0, longest).toWellFormed();
  const host = server === undefined ? null : mastodonHost(server);
  const problem = server === undefined || host ? null : server.trim() === '' ? 'server:missing' : 'server:malformed';
  const blanks = {
    page,
    ...shared,
    query: `?page=${encodeURIComponent(page).replaceAll('%2F', '/')}${isSigned ? '&signed=yes' : ''}`,
    [isSigned ? 'signed' : 'unsigned']: 'yes',
    ...(own ? { encodedOwn: encodeURIComponent(`${own} ${shared.url}`) } : { usual: 'yes' }),
    encodedTitle: encodeURIComponent(shared.title),
    encodedUrl: encodeURIComponent(shared.url),
    encodedHashtag: hashtag ? encodeURIComponent(` #${hashtag}`) : '',
    server: server ?? '',
    host: host ?? '',
    ...(problem && { 'invalid.server': 'true' }),
  };
  return charge(() =>
    pageAnswer(
      template,
      problem ? 422 : 200,
      { blanks, outcomes: problem ? [problem] : host ? ['ready'] : [] },
      notForRobots,
    ),
  );
}

/** A name of at least two labels whose last one is no number, so that it is no IP address (RFC 1123, 2.1). */
const name = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * The host of a Mastodon server as people write it: `social.example`, `https://social.example/@me`, `@me@social.example`.
 * It is shown and never asked for anything.
 *
 * @returns the name in ASCII, so that letters which only look alike are seen; null when it is no public name
 */
export function mastodonHost(typed: string): string | null {
  const written = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/\.$/, '');
  const host = /[\\:%\s]/.test(written) ? '' : domainToASCII(written);
  return name.test(host) ? host : null;
}

/** A page as it is passed on. */
type Shared = { title: string; url: string; back: string };

const address = /^(?<path>(?:\/[a-z0-9-]+){0,3})(?:#(?<anchor>[a-z0-9-]+))?$/;

/**
 * The page of ours that a reader wants to pass on, with its title; of a place within a page, that of its embed where there is one.
 *
 * @param page a path without its language, with or without an anchor; any text
 * @returns null when it is none, or is not for everybody
 */
async function sharedAt(site: Site, locale: Locale, page: string): Promise<Shared | null> {
  const { path, anchor } = address.exec(page)?.groups ?? {};
  if (path === undefined) return null;
  const found = await site.describe(`/${locale}${path}`);
  // Only pages for everybody name their site.
  if (!found?.siteName) return null;
  const part = anchor ? await site.describe(`/embed/${locale}${path}/${anchor}`) : null;
  const back = `/${locale}${page}`;
  return { title: (part ?? found).title ?? '', url: site.origin + back, back };
}
