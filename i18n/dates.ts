import { type Locale, languages } from './locales.ts';

/** How dates, numbers and lists are written in a language, as a locale of `Intl`. Digits are Western everywhere. */
export const formsOf = (locale: Locale): string => languages[locale].forms ?? `${locale}-u-nu-latn`;

/**
 * Writes a date as exactly as it is known.
 *
 * @param date "2023", "2023-04" or "2023-04-19"; any other text, such as "undated" or a day that is in no calendar, is returned as it is
 */
export function writeDate(date: string, locale: Locale): string {
  const [year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)?.slice(1) ?? [];
  if (!year) return date;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (!at.toISOString().startsWith(date)) return date;
  const format: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(formsOf(locale), { ...format, timeZone: 'UTC' }).format(at);
}

/** The name of a language in another one, such as "Arabic" in English or "árabe" in Spanish. */
export const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;

/** A day as the moment at which it begins, as feeds and data for machines want it (RFC 3339). */
export const moment = (day: string): string => `${day}T00:00:00Z`;
