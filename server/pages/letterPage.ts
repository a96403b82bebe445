import { letterOf } from '#server/answers/portal.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { formFilling } from './formFilling.ts';
import { publicCounts } from './publicCounts.ts';
import type { Visit } from './visit.ts';

/**
 * The letter with its empty form, on a page or in an embed. `?source=` names where the reader came from; the form carries it on.
 *
 * @throws HttpError 404 when the manifest has no such letter
 */
export async function letterPage({ portal, template, letter, query }: Visit<'letter'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const { counts } = await portal.services.counts.of(letter);
  const source = readSource(query.get('source'));
  const kept = portal.kept.find(template, source, counts);
  if (kept) return kept;
  const filling = formFilling({ input: { source } }, publicCounts(counts, known, template.locale));
  return portal.kept.keep(template, source, counts, filling);
}

/** What the rules would drop from the form is not put into it either, so that a made-up query makes no new page. */
const readSource = (value: string | null) =>
  value && /^[a-z0-9][a-z0-9.-]{0,62}$/i.test(value) ? value.toLowerCase() : '';
