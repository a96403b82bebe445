import { type Exact, type Filling, fill } from '#blanks/filling.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import type { HeaderFields } from '#server/site/securityHeaders.ts';
import type { Template } from '#server/site/site.ts';
import { respond } from './respond.ts';

/** A page filled for one person: never stored, never compressed. */
export const pageAnswer = <const T extends TemplateName, const F extends Filling<T>>(
  template: Template<T>,
  status: number,
  filling: Exact<T, F>,
  headers: HeaderFields = {},
): Response =>
  respond(status, { ...template.headers, 'Cache-Control': 'no-store', ...headers }, fill(template, filling));

/** Keeps pages that only the holder of a link may see out of search engines. */
export const notForRobots: HeaderFields = { 'X-Robots-Tag': 'noindex' };

/** When to try again. */
export const retryAfter = (minutes: number): HeaderFields => ({ 'Retry-After': String(minutes * 60) });
