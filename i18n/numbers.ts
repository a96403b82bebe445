import { formsOf } from './dates.ts';
import type { Locale } from './locales.ts';

/** Writes a number with the separators of the language and Western digits. */
export const writeNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(formsOf(locale)).format(value);
