import type { Answer } from '#server/answers/answer.ts';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { signatoryPage } from '#server/letters/counts/signatoryPage.ts';
import { Refusal } from '#server/request/refusal.ts';
import type { Call } from './endpoints.ts';

/**
 * `GET /api/letters/{slug}/signatories?cursor=`: a page of the public list, the `next` cursor or null, and
 * the `total` of signatures, also of those who want no name shown.
 *
 * @throws Refusal 404 for an unknown letter
 */
export async function signatoriesEndpoint({ portal, path, slug, query }: Call): Promise<Answer> {
  if (!letterOf(portal.site, slug)) throw new Refusal(404, 'not-found');
  const { signatures: total } = (await portal.services.counts.of(slug)).counts;
  const { organisations, people, next } = await signatoryPage(portal.services.store, slug, query.get('cursor'));
  const headers = ['Cache-Control', 'public, max-age=5', ...notForRobots];
  return jsonAnswer(portal.site, path, 200, { items: [...organisations, ...people], next, total }, headers);
}
