import { closest, distance } from 'fastest-levenshtein';

/** The known word that somebody may have meant; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  if (words.length === 0) return undefined;
  const typed = word.toLowerCase();
  const near = closest(typed, words);
  // Whoever slips hits the first letter more often than not.
  const slips = Math.max(1, Math.floor(word.length / 3)) + (word.length > 3 && near[0] === typed[0] ? 1 : 0);
  return distance(typed, near.toLowerCase()) <= slips ? near : undefined;
}

/** What follows a sentence on an unknown word: the known one that was meant, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
