import type { SiteLetter } from '#blanks/site.ts';
import type { Store } from '#server/store/port.ts';
import { type Calendar, type LetterLife, lifeOf, noCalendar } from '#signon/life/letterLife.ts';

/** What the fields of a letter say of its days. */
export type Calendars = (letter: string) => Calendar;

/** The calendars of the letters of a site. */
export const calendarsOf =
  (site: { readonly letters: Readonly<Record<string, SiteLetter>> }): Calendars =>
  (letter) =>
    (Object.hasOwn(site.letters, letter) ? site.letters[letter]?.calendar : undefined) ?? noCalendar;

/** Where a letter stands now, by what is kept and by its calendar; in a transaction, so that nothing is written against it. */
export const loadLife = async (
  where: Pick<Store, 'milestones'>,
  calendarOf: Calendars,
  letter: string,
  now: number,
): Promise<LetterLife> => lifeOf(letter, calendarOf(letter), await where.milestones(letter), now);
