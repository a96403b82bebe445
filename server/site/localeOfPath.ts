import { isLocale, type Locale } from '#i18n/locales.ts';

/** The language that a path names (`/es/faq`, `/embed/es/faq/x`), or null. */
export function localeOfPath(path: string): Locale | null {
  const [, first = '', second = ''] = path.split('/', 3);
  const language = first === 'embed' || first === 'mail' ? second : first;
  return isLocale(language) ? language : null;
}
