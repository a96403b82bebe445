import { type Exact, type Filling, fill } from '#blanks/filling.ts';
import type { TemplateName } from '#blanks/list.ts';
import type { Template } from '#server/site/site.ts';
import type { Answer } from './answer.ts';

/** A page filled for one person: never stored, never compressed. */
export const pageAnswer = <const T extends TemplateName, const F extends Filling<T>>(
  template: Template<T>,
  status: number,
  filling: Exact<T, F>,
  headers: readonly string[] = [],
): Answer => ({
  status,
  headers: [...template.headers, 'Cache-Control', 'no-store', ...headers],
  body: fill(template, filling),
});

/** Keeps pages that only the holder of a link may see out of search engines. */
export const notForRobots: readonly string[] = ['X-Robots-Tag', 'noindex'];
