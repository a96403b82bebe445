import { letterOf, type Portal } from '#server/answers/portal.ts';
import { HttpError } from '#server/request/httpError.ts';

/** Where a letter is asked for. */
export const atLetter = '/api/letters/:slug{[a-z0-9-]+}';
/** For what changes within seconds. */
export const fresh = { 'Cache-Control': 'public, max-age=5' };

/** What the site says of a letter. @throws HttpError 404 when there is none */
export function knownLetter({ site }: Pick<Portal, 'site'>, slug: string) {
  const letter = letterOf(site, slug);
  if (!letter) throw new HttpError(404, 'not-found');
  return letter;
}
