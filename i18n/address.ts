import { isLocale, type Locale } from './locales.ts';

/** Stands for the portal's public address in what is printed; `publish` puts the real one (ORIGIN) in its place. */
export const origin = 'https://origin.invalid';

/** The path of a page in a language; `path` starts with a slash, or is empty for the home page. */
export const pathIn = (locale: Locale, path: string): string => `/${locale}${path}`;

/** The full address of a page in a language. */
export const urlOf = (locale: Locale, path: string): string => `${origin}${pathIn(locale, path)}`;

/** Where the picture of a page stands (`og:image`); `publish` draws one for every page that names it in its head. */
export const ogImageUrl = (locale: Locale, path: string): string => `${origin}/og/${locale}${path || '/home'}.png`;

/** What a path says: the language, the rest of it, and whether it is a page of its own (`''`), in a frame or a mail. */
type Place = { room: '' | '/embed' | '/mail'; locale: Locale; rest: string };

/** Reads a path such as `/pt-BR/faq` or `/embed/es/faq/x`; null when it begins with no language of the portal. */
export function readPath(path: string): Place | null {
  const [, room = '', locale = '', rest = ''] = /^(\/embed|\/mail)?\/([^/]*)(\/.*)?$/s.exec(path) ?? [];
  return isLocale(locale) ? { room: room as Place['room'], locale, rest } : null;
}
