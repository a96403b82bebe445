import { normalise } from './normalise.ts';
import { wordsOf } from './words.ts';

/** A text as its words, however they are written, with a space between two. */
export const plainText = (text: string, locale: string): string =>
  Array.from(wordsOf(text, locale), ({ word }) => normalise(word)).join(' ');
