import { type Filling, fill } from '#blanks/template.ts';
import type { Template } from '#server/site/site.ts';
import type { Answer } from './answer.ts';

/** A page filled for one person: never stored, never compressed. */
export const pageAnswer = (
  template: Template,
  status: number,
  filling: Filling,
  headers: readonly string[] = [],
): Answer => ({
  status,
  headers: [...template.headers, 'Cache-Control', 'no-store', ...headers],
  body: fill(template.parts, filling),
});

/** Keeps pages that only the holder of a link may see out of search engines. */
export const notForRobots: readonly string[] = ['X-Robots-Tag', 'noindex'];
