import { Hono } from 'hono';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { beginOfWeek, weekOf } from '#signon/friends/friends.ts';
import { atLetter, fresh, knownLetter } from './knownLetter.ts';

/** Through whom people can come to a letter. */
export function partners(portal: Portal) {
  const { site, readings, now } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).get('/partners', async ({ req }) => {
    const slug = req.param('slug');
    const { partners } = knownLetter(portal, slug);
    const told = await readings.partnerCounts(slug);
    const day = (time: number) => new Date(time).toISOString();
    const value = Object.entries(partners).map(([id, { name, page, opensAt, closesAt, words }]) => ({
      ...{ slug: id, name, page, from: day(opensAt), until: day(closesAt), consent: words },
      ...(told.has(id) && { count: told.get(id) }),
    }));
    return jsonAnswer(
      site,
      req.path,
      200,
      { letter: slug, asOf: day(beginOfWeek(weekOf(now()))), partners: value },
      fresh,
    );
  });
}
