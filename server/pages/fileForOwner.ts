import type { Answer } from '#server/answers/answer.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import type { Site } from '#server/site/site.ts';

/** A file that only the holder of a link may have: saved by the browser, kept by nobody on the way. */
export const fileForOwner = (site: Site, path: string, name: string, value: object): Answer => ({
  status: 200,
  headers: [
    ...dataHeaders(site, path, 'application/json; charset=utf-8', false),
    'Content-Disposition',
    `attachment; filename="${name}"`,
    'Cache-Control',
    'no-store',
    ...notForRobots,
  ],
  body: JSON.stringify(value, null, 2),
});
