import { valuesOf } from '#blanks/filling.ts';
import { moderationFigures } from '#blanks/rules.ts';
import type { Resource } from '#server/site/resource.ts';
import { inLocale } from './inLocale.ts';
import type { Visit } from './visit.ts';

/** How names are moderated, with what moderators did in each year. Kept for a day, with which these numbers move. */
export async function moderationPage({ portal, template }: Visit<'moderation'>): Promise<Resource> {
  const told = await portal.readings.moderationYears();
  const kept = portal.kept.find(template, '', told);
  if (kept) return kept;
  const { day, number } = inLocale(template.locale);
  const years = told.years.map(({ year, acts }) => ({
    year: String(year),
    ...valuesOf(
      moderationFigures.map((figure) =>
        acts[figure].isFew
          ? ([`few.${figure}`, 'few'] as const)
          : ([`figure.${figure}`, number(acts[figure].atLeast)] as const),
      ),
    ),
  }));
  return portal.kept.keep(template, '', told, { blanks: { asOf: day(told.asOf) }, rows: { years } });
}
