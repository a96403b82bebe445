import type { SiteLetter } from '#blanks/site.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Counts } from '#server/store/port.ts';
import { nextGoal } from '#signon/goal.ts';
import { inLocale } from './inLocale.ts';

/** The blanks with which any page may speak of a letter, written as the language writes numbers. */
export function publicCounts(
  counts: Counts,
  { goals }: SiteLetter,
  locale: Locale,
): Record<'count' | 'organisations' | 'countries' | 'goal' | 'remaining', string> {
  const { number } = inLocale(locale);
  const goal = nextGoal(goals, counts.signatures);
  return {
    count: number(counts.signatures),
    organisations: number(counts.organisations),
    countries: number(counts.byCountry.length),
    goal: number(goal),
    remaining: number(goal - counts.signatures),
  };
}
