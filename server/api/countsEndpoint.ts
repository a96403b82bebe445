import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import type { Reading } from '#server/letters/counts/letterCounts.ts';
import { Refusal } from '#server/request/refusal.ts';
import { Resource } from '#server/site/resource.ts';
import { nextGoal } from '#signon/goal.ts';
import type { Call } from './endpoints.ts';

/** Each reading is written once, however many ask for it. */
const written = new WeakMap<Reading, Resource>();

/**
 * `GET /api/letters/{slug}`: the counts of a letter, the next goal, and when they were read (ISO 8601).
 * `countries` are those from which enough have signed to be told apart.
 * Its ETag is weak and names the numbers alone, so a client that knows them is told so.
 *
 * @throws Refusal 404 for an unknown letter
 */
export async function countsEndpoint({ portal, path, slug }: Call): Promise<Resource> {
  const known = letterOf(portal.site, slug);
  if (!known) throw new Refusal(404, 'not-found');
  const reading = await portal.services.counts.of(slug);
  const before = written.get(reading);
  if (before) return before;
  const { signatures: count, organisations, byCountry } = reading.counts;
  const countries = byCountry.length;
  const goal = nextGoal(known.goals, count);
  const resource = new Resource({
    body: Buffer.from(
      JSON.stringify({ slug, count, organisations, goal, countries, asOf: new Date(reading.readAt).toISOString() }),
    ),
    headers: [
      ...dataHeaders(portal.site, path, 'application/json; charset=utf-8'),
      'Cache-Control',
      'public, max-age=5',
    ],
    etag: `W/"${[count, organisations, goal, countries].join('-')}"`,
  });
  written.set(reading, resource);
  return resource;
}
