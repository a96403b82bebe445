import { type Locale, locales } from '#i18n/locales.ts';

const language = /^(\/embed|\/mail)?\/([a-z]{2})(\/.*)?$/;

/** A sentence for each page that one language has and another lacks. */
export function checkLanguages(paths: Iterable<string>): string[] {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    const [, room = '', locale = '', rest = ''] = language.exec(path) ?? [];
    if (!locales.includes(locale as Locale)) continue;
    const page = `${room}/…${rest}`;
    found.set(page, (found.get(page) ?? new Set()).add(locale));
  }
  return [...found].flatMap(([page, has]) =>
    locales.filter((locale) => !has.has(locale)).map((locale) => `${page} is missing in "${locale}"`),
  );
}
