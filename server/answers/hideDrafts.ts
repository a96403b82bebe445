import { createMiddleware } from 'hono/factory';
import { HttpError } from '#server/request/httpError.ts';
import type { Site } from '#server/site/site.ts';
import { letterOf, type Portal, type PortalEnv } from './portal.ts';

/** Every address of a letter names it after this: of its pages, its frames, its data and its pictures. */
const ofLetter = /\/letters\/([a-z0-9-]+)/;

const letterAt = (path: string): string => ofLetter.exec(path)?.[1] ?? '';

/** Whether a path is of a letter that can be a draft, so that even a finished file must not be served unasked. */
export const mayBeDraft = (site: Pick<Site, 'letters'>, path: string): boolean => {
  const calendar = letterOf(site, letterAt(path))?.calendar;
  return calendar !== undefined && calendar.opensAt !== null;
};

/** Whether a path is of a letter that is a draft now. Whatever tells of an address that it is asked about asks this first. */
export const isOfDraft = async (
  { site, readings }: Pick<Portal, 'site' | 'readings'>,
  path: string,
): Promise<boolean> =>
  mayBeDraft(site, path) && (await readings.counts.of(letterAt(path))).counts.life.state === 'draft';

/** Answers as if a draft were not there, whatever is asked of it. @throws HttpError 404 */
export const hideDrafts = (portal: Portal) =>
  createMiddleware<PortalEnv>(async ({ req }, next) => {
    if (await isOfDraft(portal, req.path)) throw new HttpError(404, 'not-found');
    await next();
  });
