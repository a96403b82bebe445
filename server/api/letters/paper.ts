import { Hono } from 'hono';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { onPaper } from '#signon/life/paperCount.ts';
import { atLetter, fresh, knownLetter } from './knownLetter.ts';

/** How many signed on paper, each time that sheets were counted. */
export function paper(portal: Portal) {
  const { site, readings } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).get('/paper', async ({ req }) => {
    const slug = req.param('slug');
    knownLetter(portal, slug);
    const { paper } = (await readings.counts.of(slug)).counts;
    const counts = paper.map(({ letter: _, at, ...counted }) => ({ ...counted, at: new Date(at).toISOString() }));
    return jsonAnswer(site, req.path, 200, { letter: slug, count: onPaper(paper), counts }, fresh);
  });
}
