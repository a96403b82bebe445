import { letterOf } from '#server/answers/portal.ts';
import type { Visit } from '#server/pages/visit.ts';
import type { Resource } from '#server/site/resource.ts';
import { publicCounts } from './publicCounts.ts';

const ofNoLetter = {};

/** A page that shows the counts of a letter, or no more than its printed words. Filled once for each change of the counts. */
export async function countsPage({ portal, template, letter }: Visit<'counts'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) return portal.kept.find(template, '', ofNoLetter) ?? portal.kept.keep(template, '', ofNoLetter, {});
  const { counts } = await portal.readings.counts.of(letter);
  return (
    portal.kept.find(template, '', counts) ??
    portal.kept.keep(template, '', counts, { blanks: publicCounts(counts, known, template.locale) })
  );
}
