import type { Terms } from './terms.ts';
import { cutBefore, wordsOf } from './words.ts';

const before = 60;
const length = 220;

/**
 * The place in a text where the first of some terms stands, cut between words; its beginning when there is none.
 *
 * @param sought terms, as `terms` makes them
 */
export function excerptOf(
  text: string,
  sought: ReadonlySet<string>,
  terms: Pick<Terms, 'of'>,
  language: string,
): string {
  const hit = sought.size > 0 ? firstOf(text, sought, terms, language) : 0;
  const start = hit > before ? cutBefore(text, hit - before, language) : 0;
  const end = text.length > start + length ? cutBefore(text, start + length, language) : text.length;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

function firstOf(text: string, sought: ReadonlySet<string>, { of }: Pick<Terms, 'of'>, language: string): number {
  for (const { word, index } of wordsOf(text, language)) if (sought.has(of(word))) return index;
  return 0;
}
