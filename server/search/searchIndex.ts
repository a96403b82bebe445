import MiniSearch from 'minisearch';
import type { SearchEntry } from '#blanks/searchEntry.ts';
import { excerptOf } from './excerptOf.ts';
import { normalise } from './normalise.ts';
import { wordsOf } from './words.ts';

export type SearchResult = { entry: SearchEntry; excerpt: string };

/** Finds the entries for what somebody typed, best first. */
export type Search = (asked: string) => SearchResult[];

/** More words than these make no answer better, and each costs time. */
const mostWords = 12;
const mostResults = 30;

/** Small slips are forgiven in longer words only: among short ones every word has a neighbour. */
const slips = (term: string) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0);

/**
 * Reads the entries of one language into an index.
 *
 * Words are sought at the beginning of words, with small slips forgiven. An entry must have all of them; only when none has,
 * those with some of them are shown.
 */
export function searchIndex(entries: readonly SearchEntry[], locale: string): Search {
  const terms = (text: string) => Array.from(wordsOf(text, locale), ({ word }) => word);
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['title', 'page', 'text'],
    tokenize: terms,
    processTerm: (word) => normalise(word) || null,
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));

  return (asked) => {
    const words = [...new Set(terms(asked).map(normalise))].filter(Boolean).slice(0, mostWords);
    if (words.length === 0) return [];
    const find = (combineWith: 'AND' | 'OR') =>
      index.search(words.join(' '), {
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
        prefix: (term) => term.length > 1,
        fuzzy: slips,
        weights: { fuzzy: 0.2, prefix: 0.5 },
        boost: { title: 3, page: 0.5 },
        combineWith,
      });
    const all = find('AND');
    return (all.length > 0 ? all : find('OR')).slice(0, mostResults).flatMap(({ id, match }) => {
      const entry = entries[id];
      const inText = Object.keys(match).filter((term) => match[term]?.includes('text'));
      return entry ? [{ entry, excerpt: excerptOf(entry.text, new Set(inText), locale) }] : [];
    });
  };
}
