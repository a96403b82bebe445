import { type Blanks, valuesOf } from '#blanks/filling.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { direction, isLocale, type Locale } from '#i18n/locales.ts';
import { byCalendar, confirmationsEnd, type LetterLife, type Milestone, restingState } from '#signon/letterLife.ts';
import { inLocale } from './inLocale.ts';

/** What pages say of where a letter stands; a draft is shown to nobody. */
export function lifeBlanks(
  life: LetterLife,
  { calendar, closingDay, timeZone }: SiteLetter,
  locale: Locale,
): Blanks<'counts'> {
  const { minute, day } = inLocale(locale);
  const state = restingState(life.state);
  if (state === null) {
    // A letter that was opened again after its last day has none ahead.
    const isAhead = closingDay !== null && calendar.closesAt !== null;
    return { signable: '1', ...(isAhead && { closes: day(Date.parse(closingDay)), timeZone }) };
  }
  const end = state === 'closed' ? confirmationsEnd(life) : null;
  const last = life.milestones.at(-1);
  return {
    resting: '1',
    ...stateBlanks(life, timeZone, locale),
    ...(end !== null && { confirmUntil: minute(end) }),
    ...(last && saidBlanks(last, 'state.')),
  };
}

/** The day since which a letter rests, at the name of its state. */
export function stateBlanks({ state, milestones }: LetterLife, timeZone: string, locale: Locale) {
  const resting = restingState(state);
  const last = milestones.at(-1);
  return valuesOf(resting && last ? [[`state.${resting}` as const, dayOf(last, timeZone, locale)]] : []);
}

/** The day of a milestone in the zone of its letter. A closing day ends with its last moment. */
export const dayOf = ({ at, by, state }: Milestone, timeZone: string, locale: Locale): string =>
  inLocale(locale).dayIn(by === byCalendar && state === 'closed' ? at - 1 : at, timeZone);

/** Who says what of a milestone, and how it is to be read; nothing of the calendar's. */
export const saidBlanks = <Prefix extends string>({ by, reason, language }: Milestone, prefix: Prefix) =>
  valuesOf(
    by === byCalendar
      ? []
      : [
          [`${prefix}by`, by],
          [`${prefix}reason`, reason ?? ''],
          [`${prefix}language`, language],
          [`${prefix}direction`, isLocale(language) ? direction(language) : 'auto'],
        ],
  );
