import type { SiteLetter } from '#blanks/site.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Published } from '#server/store/port.ts';
import { nextGoal } from '#signon/goal.ts';
import { inLocale } from './inLocale.ts';

/** The blanks with which any page may speak of a letter, written as the language writes numbers. */
export function publicCounts(
  counts: Published,
  { goals, countFrom }: SiteLetter,
  locale: Locale,
): Record<'count' | 'counted' | 'uncounted' | 'organisations' | 'countries' | 'goal' | 'remaining' | 'asOf', string> {
  const { number, minute } = inLocale(locale);
  const goal = nextGoal(goals, counts.signatures);
  const isCounted = counts.signatures >= countFrom;
  return {
    counted: isCounted ? '1' : '',
    uncounted: isCounted ? '' : '1',
    count: number(counts.signatures),
    organisations: number(counts.organisations),
    countries: number(counts.byCountry.length),
    goal: number(goal),
    asOf: minute(counts.asOf),
    remaining: number(goal - counts.signatures),
  };
}
