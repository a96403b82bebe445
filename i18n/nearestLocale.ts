import { isLocale, type Locale, locales } from './locales.ts';

/**
 * The language of the portal that serves somebody who asks for a language: the same one, in whatever case it is written, or
 * else another of the same language and script. So `pt-PT` and `pt` are served by `pt-BR`, and `es-MX` by `es`.
 *
 * @param tag any text; a language tag (BCP 47) is understood
 * @returns null when the portal does not speak it
 */
export function nearestLocale(tag: string): Locale | null {
  const asked = read(tag);
  if (!asked) return null;
  if (isLocale(asked.baseName)) return asked.baseName;
  const isNear = ({ language, script }: Intl.Locale) => language === asked.language && script === full(asked).script;
  return locales.find((locale) => isNear(full(new Intl.Locale(locale)))) ?? null;
}

const full = (locale: Intl.Locale) => locale.maximize();

/** A tag in the one form it has, or null for what is none. */
function read(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
