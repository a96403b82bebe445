import { closest, distance } from 'fastest-levenshtein';

/** The known word that somebody may have meant; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  if (words.length === 0) return undefined;
  const near = closest(word.toLowerCase(), words);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(1, Math.floor(word.length / 3))
    ? near
    : undefined;
}

/** What follows a sentence on an unknown word: the known one that was meant, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
