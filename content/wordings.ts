import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The words of one version of a letter, by language, piece by piece; kept for good. */
export type Wording = {
  /** The day of the version. */
  date: string;
  words: Readonly<Record<string, readonly string[]>>;
  /** Of the words of each language: see `hashOf`. */
  hashes: Readonly<Record<string, string>>;
};

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

/**
 * Keeps the words of a version in a language, unless some are kept already: those are never changed.
 *
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
  }: { slug: string; version: string; date: string; locale: string; words: readonly string[] },
): boolean {
  const kept = readWordings(folder, slug).get(version) ?? { date, words: {}, hashes: {} };
  if (kept.words[locale]) return false;
  const file = join(folder, wordingFile(slug, version));
  mkdirSync(dirname(file), { recursive: true });
  const wording: Wording = {
    date: kept.date,
    words: { ...kept.words, [locale]: words },
    hashes: { ...kept.hashes, [locale]: hashOf(words) },
  };
  writeFileSync(file, `${JSON.stringify(wording, null, 2)}\n`);
  return true;
}
