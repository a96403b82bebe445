import { type Blanks, valuesOf } from '#blanks/filling.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { writeList } from '#i18n/lists.ts';
import { direction, isLocale, type Locale } from '#i18n/locales.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import {
  byCalendar,
  confirmationsEnd,
  entered,
  type LetterLife,
  type Milestone,
  restingState,
} from '#signon/life/letterLife.ts';
import { reported, statusOf } from '#signon/life/report.ts';
import type { Retention } from '#signon/retention/retention.ts';
import { addresseeName } from './addresseeName.ts';

/** What pages say of where a letter stands; a draft is shown to nobody. */
export function lifeBlanks(life: LetterLife, letter: SiteLetter, locale: Locale): Blanks<'counts'> {
  const { calendar, closingDay, timeZone } = letter;
  const { minute, day } = inLocale(locale);
  const state = restingState(life.state);
  if (state === null) {
    // A letter that was opened again after its last day has none ahead.
    const isAhead = closingDay !== null && calendar.closesAt !== null;
    return { signable: '1', ...(isAhead && { closes: day(Date.parse(closingDay)), timeZone }) };
  }
  const end = state === 'closed' ? confirmationsEnd(life) : null;
  const first = entered(life.milestones);
  const until = first?.report?.until;
  return {
    resting: '1',
    ...stateBlanks(life, timeZone, locale),
    ...(end !== null && { confirmUntil: minute(end) }),
    ...(until && { 'state.until': day(Date.parse(until)) }),
    'state.to': writeList(reachedWith(life, letter, locale), locale),
    ...(first && saidBlanks(first, 'state.', locale)),
  };
}

/** Those to whom a letter that was delivered was handed over, and those who answered one that was answered. */
function reachedWith({ state, milestones }: LetterLife, letter: SiteLetter, locale: Locale): string[] {
  const least = state === 'delivered' ? 'delivered' : state === 'answered' ? 'replied' : null;
  if (least === null) return [];
  return letter.addressees.flatMap(({ id }) => {
    const reached = statusOf(id, milestones);
    const isFar = reached && reported.indexOf(reached.status) >= reported.indexOf(least);
    return isFar ? addresseeName(letter, id, locale) : [];
  });
}

/** The day on which private data of the signatures of a letter end or ended, in its zone. */
export const retentionBlanks = (
  { endsAt, isOver }: Retention,
  { timeZone }: Pick<SiteLetter, 'timeZone'>,
  locale: Locale,
) => valuesOf(endsAt === null ? [] : [[isOver ? 'dataEnded' : 'dataEnd', inLocale(locale).dayIn(endsAt, timeZone)]]);

/** The day since which a letter rests, at the name of its state. */
export function stateBlanks({ state, milestones }: LetterLife, timeZone: string, locale: Locale) {
  const resting = restingState(state);
  const first = entered(milestones);
  return valuesOf(resting && first ? [[`state.${resting}` as const, dayOf(first, timeZone, locale)]] : []);
}

/** The day of a milestone: that which was told, else that of its moment in the zone of its letter. A closing day ends with its last moment. */
export const dayOf = ({ at, by, state, report }: Milestone, timeZone: string, locale: Locale): string =>
  report
    ? inLocale(locale).day(Date.parse(report.day))
    : inLocale(locale).dayIn(by === byCalendar && state === 'closed' ? at - 1 : at, timeZone);

/** Who says what of a milestone, in the reader's language if they did, and how it is to be read; nothing of the calendar's. */
export function saidBlanks<Prefix extends string>(
  { by, reason, language, report }: Milestone,
  prefix: Prefix,
  locale: Locale,
) {
  const own = report?.words[locale];
  const spoken = own === undefined ? language : locale;
  return valuesOf(
    by === byCalendar
      ? []
      : [
          [`${prefix}by`, by],
          [`${prefix}reason`, own ?? reason ?? ''],
          [`${prefix}language`, spoken],
          [`${prefix}direction`, isLocale(spoken) ? direction(spoken) : 'auto'],
        ],
  );
}
