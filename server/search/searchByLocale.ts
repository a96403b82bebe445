import type { Searchable } from '#blanks/searchEntry.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { type Search, searchIndex } from './searchIndex.ts';

export type SearchByLocale = Readonly<Record<Locale, Search>>;

/** Makes the index of every language, once, at the start. */
export const searchByLocale = (site: { searchable(locale: Locale): Searchable }): SearchByLocale =>
  Object.fromEntries(locales.map((locale) => [locale, searchIndex(site.searchable(locale), locale)])) as SearchByLocale;
