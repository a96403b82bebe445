import { diffWordsWithSpace } from 'diff';
import { readWordings } from '#content/files/wordings.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';

/** A run of words that stayed, came or went. */
type Change = { words: string; is: 'same' | 'new' | 'gone' };

/** A kept version of a letter, as its page shows it. */
export type LetterVersion = {
  version: string;
  /** Its path under that of the letter. */
  path: string;
  date: string;
  /** SHA-256 of these words. */
  hash: string;
  /** The language that the words are in: the reader's, or that of the original. */
  contentLocale: Locale;
  words: readonly string[];
  /** The version before it, and each paragraph against it; null for the first. */
  before: { version: string; changes: readonly (readonly Change[])[] } | null;
};

/** How a version stands in an address: a path that ends in a dot and digits would be exported as a file of that ending. */
export const versionInPath = (version: string): string => version.replace('.', '-');

/** All kept versions of a letter in a language, or in that of its original, earliest first. */
export function letterVersions(
  slug: string,
  locale: Locale,
  original: Locale = defaultLocale,
  folder = 'content',
): LetterVersion[] {
  const kept = [...readWordings(folder, slug)];
  return kept.flatMap(([version, { date, words, hashes }], index) => {
    const contentLocale = words[locale] ? locale : original;
    const own = words[contentLocale];
    if (!own) return [];
    const [earlier, wording] = kept[index - 1] ?? [];
    const old = wording?.words[contentLocale];
    const before = earlier && old ? { version: earlier, changes: compare(old, own, contentLocale) } : null;
    return [
      {
        ...{ version, path: `versions/${versionInPath(version)}`, date, contentLocale, words: own, before },
        hash: hashes[contentLocale] ?? '',
      },
    ];
  });
}

/** The paragraphs of two wordings as one text, word by word. */
function compare(old: readonly string[], own: readonly string[], locale: Locale): Change[][] {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const changes = diffWordsWithSpace(old.join('\n'), own.join('\n'), { intlSegmenter });
  const paragraphs: Change[][] = [[]];
  for (const { value, added, removed } of changes)
    for (const [index, words] of value.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (words !== '') paragraphs.at(-1)?.push({ words, is: added ? 'new' : removed ? 'gone' : 'same' });
    }
  return paragraphs.filter(({ length }) => length > 0);
}
