import { Hono } from 'hono';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import { lifeAsData } from '#server/api/letters/lifeAsData.ts';
import type { Reading } from '#server/letters/counts/letterCounts.ts';
import { Resource } from '#server/site/resource.ts';
import { areOfSeveralMeanings } from '#signon/affirming/affirm.ts';
import { nextGoal } from '#signon/life/goal.ts';
import { countedBy, onPaper } from '#signon/life/paperCount.ts';
import { atLetter, fresh, knownLetter } from './knownLetter.ts';

/** Each reading is written once, however many ask for it. */
const written = new WeakMap<Reading, Resource>();

/** How many signed, where the letter stands, and the time that both are of. */
export function counts(portal: Portal) {
  const { site, readings } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).get('/', async ({ req }) => {
    const slug = req.param('slug');
    const { goals, closingDay, timeZone } = knownLetter(portal, slug);
    const reading = await readings.counts.of(slug);
    const { signatures: count, organisations, byCountry } = reading.counts;
    const { life, retention, paper, versions } = reading.counts;
    const onSheets = onPaper(paper);
    const counts = { count, organisations, goal: nextGoal(goals, count), countries: byCountry.length };
    const asOf = new Date(reading.counts.asOf).toISOString();
    const resource =
      written.get(reading) ??
      new Resource({
        body: Buffer.from(
          JSON.stringify({
            slug,
            ...counts,
            asOf,
            ...(onSheets > 0 && { paper: { count: onSheets, by: countedBy(paper) } }),
            ...(areOfSeveralMeanings(versions.map(({ version }) => version)) && { versions }),
            ...lifeAsData(reading.counts),
            ...(closingDay && { closes: closingDay, timeZone }),
          }),
        ),
        headers: { ...dataHeaders(site, req.path), ...fresh },
        etag: `W/"${[...Object.values(counts), life.state, life.milestones.length, paper.length, retention.endsAt ?? 0, ...versions.map((one) => one.signatures)].join('-')}"`,
      });
    written.set(reading, resource);
    return respondWith(req, resource);
  });
}
