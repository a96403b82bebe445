import { formsOf } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';

type LocalForms = {
  number(value: number): string;
  /** A day, in UTC. @param time milliseconds since 1970 */
  day(time: number): string;
  /** A day as short as a row of a table wants it, in UTC. @param time milliseconds since 1970 */
  shortDay(time: number): string;
  /** A day in a time zone. @param time milliseconds since 1970 @param timeZone by its IANA name */
  dayIn(time: number, timeZone: string): string;
  /** A day with its time to the minute, in UTC. @param time milliseconds since 1970 */
  minute(time: number): string;
  /** A length of time in its largest unit up to minutes, never shorter than it is. @param milliseconds at least a second is told */
  duration(milliseconds: number): string;
  /** The name of a country. @param code ISO 3166-1 alpha-2 */
  country(code: string): string;
};

const made = new Map<Locale, LocalForms>();

/** How numbers, days and countries are written in a language. */
export function inLocale(locale: Locale): LocalForms {
  const known = made.get(locale);
  if (known) return known;
  const numbers = new Intl.NumberFormat(formsOf(locale));
  const days = new Intl.DateTimeFormat(formsOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const shortDays = new Intl.DateTimeFormat(formsOf(locale), { dateStyle: 'medium', timeZone: 'UTC' });
  const minutes = new Intl.DateTimeFormat(formsOf(locale), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const zones = new Map([['UTC', days]]);
  const inZone = (timeZone: string) => {
    const form = zones.get(timeZone) ?? new Intl.DateTimeFormat(formsOf(locale), { dateStyle: 'long', timeZone });
    zones.set(timeZone, form);
    return form;
  };
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const forms: LocalForms = {
    number: (value) => numbers.format(value),
    day: (time) => days.format(time),
    shortDay: (time) => shortDays.format(time),
    dayIn: (time, timeZone) => inZone(timeZone).format(time),
    minute: (time) => minutes.format(time),
    duration(milliseconds) {
      const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
      const [unit, value] =
        seconds < 60 ? (['second', seconds] as const) : (['minute', Math.ceil(seconds / 60)] as const);
      return new Intl.NumberFormat(formsOf(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    },
    country: (code) => regions.of(code) ?? code,
  };
  made.set(locale, forms);
  return forms;
}
