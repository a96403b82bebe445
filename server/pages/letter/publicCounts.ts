import type { Blanks } from '#blanks/filling.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';
import type { PublicCounts } from '#server/letters/counts/readCounts.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { areOfSeveralMeanings } from '#signon/affirming/affirm.ts';
import { nextGoal } from '#signon/life/goal.ts';
import { countedBy, onPaper } from '#signon/life/paperCount.ts';
import { lifeBlanks, retentionBlanks } from './lifeBlanks.ts';

/** How many signed each version, where these are of several meanings. */
const versionBlanks = (versions: PublicCounts['versions'], locale: Locale) =>
  areOfSeveralMeanings(versions.map(({ version }) => version))
    ? {
        versions: writeList(
          versions.map(({ version, signatures }) => `${version}: ${inLocale(locale).number(signatures)}`),
          locale,
        ),
      }
    : {};

/** Whether a letter tells its count: from the number that its organisers chose, and always once it rests. */
export const isCounted = ({ signatures, life }: PublicCounts, { countFrom }: SiteLetter): boolean =>
  signatures >= countFrom || life.state !== 'open';

/** The blanks with which any page may speak of a letter, written as the language writes numbers. */
export function publicCounts(counts: PublicCounts, letter: SiteLetter, locale: Locale): Blanks<'counts'> {
  const { number, minute } = inLocale(locale);
  const goal = nextGoal(letter.goals, counts.signatures);
  const isTold = isCounted(counts, letter);
  const onSheets = onPaper(counts.paper);
  return {
    ...(onSheets > 0 && { paper: number(onSheets), 'paper.by': writeList(countedBy(counts.paper), locale) }),
    ...lifeBlanks(counts.life, letter, locale),
    ...retentionBlanks(counts.retention, letter, locale),
    counted: isTold ? '1' : '',
    uncounted: isTold ? '' : '1',
    count: number(counts.signatures),
    organisations: number(counts.organisations),
    countries: number(counts.byCountry.length),
    goal: number(goal),
    ...versionBlanks(counts.versions, locale),
    asOf: minute(counts.asOf),
    remaining: number(goal - counts.signatures),
  };
}
