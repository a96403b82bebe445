import { slips } from './slips.ts';

type Near = { word: string; slips: number };

/**
 * Makes what finds the words that a typed one is a few slips from, of many: those whose length and letters could be are
 * compared one by one.
 */
export function nearWords(words: Iterable<string>): (typed: string, most: number) => Near[] {
  const byLength = new Map<number, { word: string; letters: number }[]>();
  for (const word of new Set(words)) {
    const alike = byLength.get(word.length) ?? [];
    byLength.set(word.length, alike);
    alike.push({ word, letters: lettersOf(word) });
  }
  return (typed, most) => {
    const own = lettersOf(typed);
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => typed.length - most + index);
    return lengths
      .flatMap((length) => byLength.get(length) ?? [])
      .filter(({ letters }) => bitsIn(letters ^ own) <= 2 * most)
      .map(({ word }) => ({ word, slips: slips(typed, word) }))
      .filter((near) => near.slips <= most);
  };
}

/** Which letters a word has, in 32 bits. A slip changes at most two of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function bitsIn(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count++;
  return count;
}
