import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Locale = 'en' | 'es' | 'ar';
export type Words = (key: string, values?: Record<string, string>) => string;

/** Every language of the portal. */
export const locales: readonly Locale[] = ['en', 'es', 'ar'];
/** One language of each direction, for journeys that are the same in all. */
export const bothDirections: readonly Locale[] = ['en', 'ar'];
/** Each language by the name it gives itself. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'español', ar: 'العربية' };

/**
 * The words of the portal in a language, read as data from the messages that are printed.
 *
 * @returns looks up `form.error.name:missing`; values stand in for `{name}`
 */
export function wordsIn(locale: Locale): Words {
  const messages: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, `../../i18n/messages/${locale}.json`), 'utf8'),
  );
  return (key, values = {}) => {
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], messages);
    if (typeof text !== 'string') throw new Error(`${locale}.json has no words for ${key}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  };
}

/** The name of a country as a reader of that language knows it. */
export const countryIn = (locale: Locale, code: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
