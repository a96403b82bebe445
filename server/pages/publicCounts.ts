import type { Blanks } from '#blanks/filling.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';
import type { PublicCounts } from '#server/letters/counts/letterCounts.ts';
import { nextGoal } from '#signon/goal.ts';
import { countedBy, onPaper } from '#signon/paperCount.ts';
import { inLocale } from './inLocale.ts';
import { lifeBlanks, retentionBlanks } from './lifeBlanks.ts';

/** The blanks with which any page may speak of a letter, written as the language writes numbers. */
export function publicCounts(counts: PublicCounts, letter: SiteLetter, locale: Locale): Blanks<'counts'> {
  const { goals, countFrom } = letter;
  const { number, minute } = inLocale(locale);
  const goal = nextGoal(goals, counts.signatures);
  const isOpen = counts.life.state === 'open';
  const isCounted = counts.signatures >= countFrom || !isOpen;
  const onSheets = onPaper(counts.paper);
  return {
    ...(onSheets > 0 && { paper: number(onSheets), 'paper.by': writeList(countedBy(counts.paper), locale) }),
    ...lifeBlanks(counts.life, letter, locale),
    ...retentionBlanks(counts.retention, letter, locale),
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
