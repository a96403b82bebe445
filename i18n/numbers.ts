import { formsOf } from './dates.ts';
import type { Locale } from './locales.ts';

/**
 * Writes a number with the separators of the language and Western digits.
 *
 * @param decimals how many digits stand behind the comma; as many as it has, up to three, when left out
 */
export const writeNumber = (value: number, locale: Locale, decimals?: number): string =>
  new Intl.NumberFormat(
    formsOf(locale),
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  ).format(value);
