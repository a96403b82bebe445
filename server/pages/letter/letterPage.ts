import { letterOf } from '#server/answers/portal.ts';
import { formFilling } from '#server/pages/signing/formFilling.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { arrivalBlanks, arrivalOf } from './arrival.ts';
import { publicCounts } from './publicCounts.ts';
import { reportRows } from './reportRows.ts';

/**
 * The letter with its empty form, on a page or in an embed; the same for everybody who came the same way (see `Arrival`),
 * whatever else is asked after `?`.
 *
 * @throws HttpError 404 when the manifest has no such letter
 */
export async function letterPage(visit: Visit<'letter'>): Promise<Resource> {
  const { portal, template, letter } = visit;
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const { counts } = await portal.readings.counts.of(letter);
  const arrival = arrivalOf(visit);
  const kept = portal.kept.find(template, arrival.key, counts);
  if (kept) return kept;
  const told = await arrivalBlanks(visit, arrival, counts);
  const rows = reportRows(counts.life, letter, known, template.locale);
  const blanks = { ...publicCounts(counts, known, template.locale), ...told };
  return portal.kept.keep(template, arrival.key, counts, formFilling({ input: {} }, blanks, rows));
}
