import { normalise } from './normalise.ts';
import { cutBefore, wordsOf } from './words.ts';

const before = 60;
const length = 220;

/**
 * The place in a text where the first of some terms stands, cut between words; its beginning when there is none.
 *
 * @param terms normalised
 */
export function excerptOf(text: string, terms: ReadonlySet<string>, language: string): string {
  const hit = terms.size > 0 ? firstOf(text, terms, language) : 0;
  const start = hit > before ? cutBefore(text, hit - before, language) : 0;
  const end = text.length > start + length ? cutBefore(text, start + length, language) : text.length;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

function firstOf(text: string, terms: ReadonlySet<string>, language: string): number {
  for (const { word, index } of wordsOf(text, language)) if (terms.has(normalise(word))) return index;
  return 0;
}
