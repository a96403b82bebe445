import type { SearchEntry } from '#blanks/searchEntry.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { type Search, searchIndex } from './searchIndex.ts';

export type SearchByLocale = Readonly<Record<Locale, Search>>;

/** Makes the index of every language, once, at the start. */
export const searchByLocale = (site: { searchEntries(locale: Locale): readonly SearchEntry[] }): SearchByLocale =>
  Object.fromEntries(
    locales.map((locale) => [locale, searchIndex(site.searchEntries(locale), locale)]),
  ) as SearchByLocale;
