import type { Locale } from './locales.ts';

/** Stands for the portal's public address in what is printed; `publish` puts the real one (ORIGIN) in its place. */
export const origin = 'https://origin.invalid';

/** The path of a page in a language; `path` starts with a slash, or is empty for the home page. */
export const pathIn = (locale: Locale, path: string): string => `/${locale}${path}`;

/** The full address of a page in a language. */
export const urlOf = (locale: Locale, path: string): string => `${origin}${pathIn(locale, path)}`;
