import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFields } from '#content/readFields.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

/** The language of the original among the versions of a text: the first that follows no other; undefined where there is none. */
export const originalAmong = (versions: ReadonlyMap<Locale, { translates?: number | undefined }>): Locale | undefined =>
  locales.find((locale) => versions.has(locale) && versions.get(locale)?.translates === undefined);

/**
 * The file of the original of a text: in English, but for a letter, which may be written first in any language.
 *
 * @param folder the content folder
 * @param name of the file in each language
 * @returns the path under the folder; undefined where there is none
 */
export function originalFile(folder: string, kind: string, name: string): string | undefined {
  const files = (kind === 'letters' ? locales : [defaultLocale]).map((locale) => `${kind}/${locale}/${name}`);
  return files.find(
    (file) =>
      existsSync(join(folder, file)) && (kind !== 'letters' || readFields(join(folder, file)).translates === undefined),
  );
}
