import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainWords, withFallback } from '#i18n/fallback.ts';
import { defaultLocale, direction, type Locale, locales } from '#i18n/locales.ts';

type Words = (key: string, values?: Record<string, string>) => string;

/** Every language of the portal. */
export { type Locale, locales };
/** One language of each direction, for journeys that are the same in all. */
export const bothDirections: readonly Locale[] = (['ltr', 'rtl'] as const).flatMap(
  (way) => locales.find((locale) => direction(locale) === way) ?? [],
);
/** Whether letters of a language are joined in writing, by its script (Unicode, ArabicShaping.txt: the scripts with joining types). */
export const joinsLetters = (locale: Locale): boolean =>
  ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Adlm', 'Rohg'].includes(new Intl.Locale(locale).maximize().script ?? '');
/** Each language by the name it gives itself. */
export const languageNames = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'language' }).of(locale)]),
) as Record<Locale, string>;

/**
 * The words of the portal in a language, read as data from the messages that are printed; English ones where it has none.
 *
 * @returns looks up `form.error.name:missing`; values stand in for `{name}`
 */
export function wordsIn(locale: Locale): Words {
  const messages: unknown = withFallback(messagesIn(defaultLocale), messagesIn(locale));
  return (key, values = {}) => {
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], messages);
    if (typeof text !== 'string') throw new Error(`${locale}.json has no words for ${key}`);
    return plainWords(text).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  };
}

const messagesIn = (locale: Locale) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../i18n/messages/${locale}.json`), 'utf8'));

/** The name of a country as a reader of that language knows it. */
export const countryIn = (locale: Locale, code: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** The title of the letter as the finished site names it. */
export const letterTitle = (locale: Locale): string =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../site/manifest.json'), 'utf8')).letters.safeguards.titles[
    locale
  ];
