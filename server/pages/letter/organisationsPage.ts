import { letterOf } from '#server/answers/portal.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { publicCounts } from './publicCounts.ts';

/**
 * The frame with the organisations that signed: those of the first page of the list, newest first; kept until the next step
 * of the counts, with which it moves.
 *
 * @throws HttpError 404 when the manifest has no such letter
 */
export async function organisationsPage({ portal, template, letter }: Visit<'organisations'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const { counts } = await portal.readings.counts.current(letter);
  const kept = portal.kept.find(template, '', counts);
  if (kept) return kept;
  const { organisations } = (await portal.services.signatoryPage(letter, counts.step, null)).value;
  const { country } = inLocale(template.locale);
  return portal.kept.keep(template, '', counts, {
    blanks: publicCounts(counts, known, template.locale),
    outcomes: [organisations.length > 0 ? 'with-organisations' : 'empty'],
    rows: {
      organisations: organisations.map((one) => ({
        organisation: one.organisation ?? '',
        country: country(one.country),
      })),
    },
  });
}
