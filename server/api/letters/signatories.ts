import { Hono } from 'hono';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import { chargeTo, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { workedFor } from '#server/letters/metered.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { atLetter, fresh, knownLetter } from './knownLetter.ts';

/** The public list of who signed. */
export function signatories(portal: Portal) {
  const { site, services, readings, trustedProxies } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).get('/signatories', async (c) => {
    const { req } = c;
    const slug = req.param('slug');
    knownLetter(portal, slug);
    const { signatures: total, step } = (await readings.counts.current(slug)).counts;
    const cursor = req.query('cursor') ?? null;
    const charge = chargeTo(portal, clientOf(c, trustedProxies));
    const { value: page } = await charge(() => services.signatoryPage(slug, step, cursor), workedFor);
    const { organisations, people, next } = page;
    const value = { items: [...organisations, ...people], next, total };
    return jsonAnswer(site, req.path, 200, value, { ...fresh, ...notForRobots });
  });
}
