import { skeletonOf } from '#signon/form/skeleton.ts';

/** What a text is looked through for: its words as they look, in every way that they can be read. */
const readings = (text: string): string[][] => {
  const chunks = skeletonOf(text)
    .split(/\s+/u)
    .map((chunk) => chunk.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean));
  const words = chunks.flat();
  return [words, spelledOut(words), chunks.flatMap(mended)].flatMap((read) => [
    squeezed(read, '$1'),
    squeezed(read, '$1$1'),
  ]);
};

/** What is broken where no syllable ends is one word: fu-n, f.un. Parts of a name, as in Pu-Lin, have a vowel each. */
const mended = (parts: string[]) => (parts.every((part) => /[aeiouy]/.test(part)) ? parts : [parts.join('')]);

/** Three of a letter or more are one, or two: nobody's word has three. */
const squeezed = (words: readonly string[], by: string) => words.map((word) => word.replace(/(\p{L})\1{2,}/gu, by));

/** Words of which each letter stands alone are one word: f.u.n. */
function spelledOut(words: readonly string[]): string[] {
  const joined: string[] = [];
  let wasLetter = false;
  for (const word of words) {
    const isLetter = /^\p{L}\p{M}*$/u.test(word);
    if (isLetter && wasLetter) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    wasLetter = isLetter;
  }
  return joined;
}

/**
 * Makes what looks for the words of a list in a text, however they are spelled to pass unseen. Whole words only, so that
 * no word is found within a name that merely contains it (Scunthorpe); an entry of several words is found in their order,
 * one that ends with `*` at the beginning of a word, and one that begins with `=` only where nothing else stands.
 *
 * @param list as editors write it
 * @returns whether a text holds one of them
 */
export function wordFinder(list: readonly string[]): (text: string) => boolean {
  const entries = list.flatMap((entry) => {
    const isStem = entry.endsWith('*');
    const [words = []] = readings(isStem ? entry.slice(0, -1) : entry);
    return words.length > 0 ? [{ words, isStem, isAlone: entry.startsWith('=') }] : [];
  });
  const byFirst = Map.groupBy(
    entries.filter(({ isStem }) => !isStem),
    ({ words }) => words[0] ?? '',
  );
  const stems = entries.filter(({ isStem }) => isStem);
  const isAt = (words: readonly string[], at: number, entry: (typeof entries)[number]) =>
    (!entry.isAlone || words.length === entry.words.length) &&
    entry.words.every((word, index) => {
      const found = words[at + index] ?? '';
      return entry.isStem && index === entry.words.length - 1 ? found.startsWith(word) : found === word;
    });
  return (text) =>
    readings(text).some((words) =>
      words.some((word, at) => [...(byFirst.get(word) ?? []), ...stems].some((entry) => isAt(words, at, entry))),
    );
}
