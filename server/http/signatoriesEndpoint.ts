import { signatoryPage } from '#server/letters/signatoryPage.ts';
import type { Answer } from './answer.ts';
import type { Call } from './endpoints.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import { notForRobots } from './pageAnswer.ts';
import { letterOf } from './portal.ts';
import { Refusal } from './refusal.ts';

/**
 * `GET /api/letters/{slug}/signatories?cursor=`: a page of the public list, and the `next` cursor or null.
 *
 * @throws Refusal 404 for an unknown letter
 */
export async function signatoriesEndpoint({ portal, path, slug, query }: Call): Promise<Answer> {
  if (!letterOf(portal.site, slug)) throw new Refusal(404, 'not-found');
  const { organisations, people, next } = await signatoryPage(portal.desk.store, slug, query.get('cursor'));
  const headers = ['Cache-Control', 'public, max-age=5', ...notForRobots];
  return jsonAnswer(portal.site, path, 200, { items: [...organisations, ...people], next }, headers);
}
