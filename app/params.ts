import { notFound } from 'next/navigation';
import { isLocale, type Locale, locales } from '#i18n/locales.ts';

/** The parameters of every page: what the address says. */
export type Params<Names extends string = never> = { params: Promise<Record<'locale' | Names, string>> };

/** The language of the address; a page of a language that does not exist is not found. */
export function localeOf(text: string): Locale {
  return isLocale(text) ? text : notFound();
}

/** Every language, as the parameters of the outermost layouts. */
export const everyLocale = () => locales.map((locale) => ({ locale }));
