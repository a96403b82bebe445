import { readPath } from '#i18n/address.ts';
import { locales } from '#i18n/locales.ts';

/** A sentence for each page that one language has and another lacks. */
export function checkLanguages(paths: Iterable<string>): string[] {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    const place = readPath(path);
    if (!place) continue;
    const page = `${place.room}/…${place.rest}`;
    found.set(page, (found.get(page) ?? new Set()).add(place.locale));
  }
  return [...found].flatMap(([page, has]) =>
    locales.filter((locale) => !has.has(locale)).map((locale) => `${page} is missing in "${locale}"`),
  );
}
