import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The words of one version of a letter, by language, piece by piece; kept for good. */
export type Wording = {
  /** The day of the version. */
  date: string;
  /** So many months private data were to be kept at the most when it was signed; of versions from before this was noted it is left out. */
  keepMonths?: number;
  words: Readonly<Record<string, readonly string[]>>;
  /** Of the words of each language: see `hashOf`. */
  hashes: Readonly<Record<string, string>>;
};

/** Whether the fields of a letter's file are those of a translation. */
export const isTranslation = (fields: object): boolean => 'translates' in fields;

/** How many months private data are kept by the fields of an original. */
export const monthsOf = (fields: { readonly keepMonths?: number }): number => fields.keepMonths ?? usualMonths;
const usualMonths = 12;

/** SHA-256, in hex, over the pieces, each on a line. */
export const hashOf = (words: readonly string[]): string =>
  createHash('sha256')
    .update(words.map((line) => `${line}\n`).join(''))
    .digest('hex');

/** Where the words of a version are kept, under content/. */
export const wordingFile = (slug: string, version: string): string => `wordings/${slug}/${version}.json`;

/** All versions of a letter whose words are kept, earliest first. */
export function readWordings(folder: string, slug: string): ReadonlyMap<string, Wording> {
  const room = join(folder, 'wordings', slug);
  const names = existsSync(room) ? readdirSync(room).filter((name) => name.endsWith('.json')) : [];
  return new Map(
    names
      .map((name) => basename(name, '.json'))
      .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .map((version) => [version, JSON.parse(readFileSync(join(folder, wordingFile(slug, version)), 'utf8'))] as const),
  );
}

/** Whether the words of a version are kept in each of these languages: without that nobody may sign them. */
export function isKept(folder: string, slug: string, version: string, languages: readonly string[]): boolean {
  const words = readWordings(folder, slug).get(version)?.words ?? {};
  return languages.every((language) => words[language] !== undefined);
}

/**
 * Keeps the words of a version in a language, unless some are kept already: those are never changed.
 *
 * @param months that private data are kept, as the original says; the first that is said of a version stays
 * @returns whether they were kept now
 */
export function keepWording(
  folder: string,
  {
    slug,
    version,
    date,
    locale,
    words,
    months,
  }: { slug: string; version: string; date: string; locale: string; words: readonly string[]; months?: number },
): boolean {
  const kept: Wording = readWordings(folder, slug).get(version) ?? { date, words: {}, hashes: {} };
  if (kept.words[locale]) return false;
  const file = join(folder, wordingFile(slug, version));
  mkdirSync(dirname(file), { recursive: true });
  const wording: Wording = {
    ...(months !== undefined && { keepMonths: months }),
    ...kept,
    words: { ...kept.words, [locale]: words },
    hashes: { ...kept.hashes, [locale]: hashOf(words) },
  };
  writeFileSync(file, `${JSON.stringify(wording, null, 2)}\n`);
  return true;
}
