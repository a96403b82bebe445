import { Hono } from 'hono';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { atLetter, fresh, knownLetter } from './knownLetter.ts';

/** What changed the state of a letter. */
export function milestones(portal: Portal) {
  const { site, services } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).get('/milestones', async ({ req }) => {
    const slug = req.param('slug');
    knownLetter(portal, slug);
    const milestones = await services.tellMilestones(slug);
    return jsonAnswer(site, req.path, 200, { letter: slug, milestones }, fresh);
  });
}
