import { nearWords } from './nearWords.ts';
import { normalise } from './normalise.ts';
import type { Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** How many slips are forgiven: none in short words, as among them every word has a neighbour. */
const mostSlips = (word: string) => (word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0);

/** Fewer letters are the beginning of too much. */
const shortestBeginning = 3;

/**
 * Makes what puts the nearest known word in the place of each typed one that is unknown, in a text that is else as it was.
 *
 * Whole words are compared, not their terms: a slip in an ending makes a stemmer take another off, so that "groming" and
 * "groom" are far from each other.
 *
 * @param known words as texts write them, with how often they do
 */
export function slipReader(
  known: ReadonlyMap<string, number>,
  terms: Terms,
  locale: string,
): (asked: string) => string {
  const counts = new Map<string, number>();
  for (const [word, count] of known) counts.set(normalise(word), (counts.get(normalise(word)) ?? 0) + count);
  const sorted = [...counts.keys()].sort();
  const sortedTerms = [...new Set(Array.from(known.keys(), terms.of))].sort();
  const near = nearWords(sorted);
  const count = (word: string) => counts.get(word) ?? 0;

  return (asked) => {
    let read = '';
    let from = 0;
    for (const { word, index } of wordsOf(asked, locale)) {
      read += asked.slice(from, index) + (meant(word) ?? word);
      from = index + word.length;
    }
    return read + asked.slice(from);
  };

  /** The word that was meant, if no term that is known is or begins so; a number means itself. */
  function meant(word: string): string | undefined {
    const typed = normalise(word);
    if (typed.length < shortestBeginning || !/\p{L}/u.test(typed)) return undefined;
    if (beginningWith(sortedTerms, terms.of(word)).length > 0) return undefined;
    // A term may end before what was typed does: "encryptio".
    const begun = beginningWith(sorted, typed);
    if (begun.length > 0) return mostSaid(begun);
    const found = near(typed, mostSlips(word));
    const fewest = found.filter(({ slips }) => slips === Math.min(...found.map(({ slips }) => slips)));
    return mostSaid(fewest.map(({ word }) => word));
  }

  function mostSaid(words: readonly string[]): string | undefined {
    return words.toSorted((a, b) => count(b) - count(a))[0];
  }
}

/** Those of sorted words that begin with some letters. */
function beginningWith(sorted: readonly string[], letters: string): string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(letters); at++) found.push(sorted[at] ?? '');
  return found;
}
