import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Searchable, SearchEntry } from '#blanks/searchEntry.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { questionReader } from './question.ts';
import { type Terms, termsOf } from './terms.ts';
import { cutBefore, wordsOf } from './words.ts';

export type SearchResult = { entry: SearchEntry; excerpt: string };

/** Best first, and at most `mostResults` of all that were found. */
type Found = { results: SearchResult[]; total: number; isCrisis: boolean };

/** Finds the entries for what somebody typed. */
type Search = (asked: string) => Found;

const mostResults = 30;

/** Small slips are forgiven in longer words only: among short ones every word has a neighbour. */
const slips = (term: string) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0);

/** What was typed counts more than another word for it, a title more than a mention, what editors say a page is about most. */
const asTyped: SearchOptions = {
  boost: { title: 3, keywords: 5, page: 0.5 },
  prefix: (term) => term.length > 1,
  fuzzy: slips,
};
const inOtherWords: SearchOptions = {
  boost: { title: 1.5, keywords: 2, page: 0.3, text: 0.5 },
  prefix: false,
  fuzzy: false,
};

/**
 * Reads what the search of one language can find into an index.
 *
 * Words are sought at the beginning of words, with small slips forgiven, and in the other wordings that editors keep. An
 * entry must have all parts of the question; only when none has, those with some of them are shown. A whole page comes
 * before its parts.
 */
export function searchIndex({ entries, words }: Searchable, locale: string): Search {
  const terms = termsOf(locale);
  const readQuestion = questionReader(words, terms, locale);
  const keywords = keywordsOf(words.pages);
  const index = new MiniSearch<SearchEntry & { id: number; keywords: string }>({
    fields: ['title', 'page', 'keywords', 'text'],
    tokenize: terms.in,
    processTerm: (term) => term,
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id, keywords: keywords(entry.url) })));

  return (asked) => {
    const { parts, typed, isCrisis } = readQuestion(asked);
    if (parts.length === 0) return { results: [], total: 0, isCrisis };
    const queries = parts.map(
      ({ asked, wordings }): Query => ({
        combineWith: 'OR',
        queries: [
          { ...asTyped, combineWith: 'AND' as const, queries: asked },
          ...wordings.map((wording) => ({ ...inOtherWords, combineWith: 'AND' as const, queries: wording })),
        ],
      }),
    );
    const beginnings: Query = { ...asTyped, fuzzy: false, combineWith: 'AND', queries: typed };
    const find = (combineWith: 'AND' | 'OR') =>
      index.search(
        { combineWith: 'OR', queries: [{ combineWith, queries }, beginnings] },
        {
          tokenize: (term) => [term],
          processTerm: (term) => term,
          weights: { fuzzy: 0.2, prefix: 0.5 },
          boostDocument: (id) => (entries[id]?.url.includes('#') ? 1 : 1.6),
        },
      );
    const all = find('AND');
    const found = all.length > 0 ? all : find('OR');
    const results = found.slice(0, mostResults).flatMap(({ id, match }) => {
      const entry = entries[id];
      const inText = Object.keys(match).filter((term) => match[term]?.includes('text'));
      return entry ? [{ entry, excerpt: excerptOf(entry.text, new Set(inText), terms, locale) }] : [];
    });
    return { results, total: found.length, isCrisis };
  };
}

/** The addresses in any language that editors mean by a place. */
export const patternOf = (place: string) => new RegExp(`^/[^/#]+${place.replaceAll('*', '[^/#]+')}$`);

/** What editors say an address is about. A `*` stands for one part of an address, as in `/letters/*`. */
function keywordsOf(pages: Readonly<Record<string, readonly string[]>>): (url: string) => string {
  const places = Object.entries(pages).map(([place, words]) => ({ pattern: patternOf(place), words }));
  return (url) => places.flatMap(({ pattern, words }) => (pattern.test(url) ? words : [])).join('\n');
}

const before = 60;
const length = 220;

/**
 * The place in a text where the first of some terms stands, cut between words; its beginning when there is none.
 *
 * @param sought terms, as `terms` makes them
 */
function excerptOf(text: string, sought: ReadonlySet<string>, terms: Pick<Terms, 'of'>, language: string): string {
  const hit = sought.size > 0 ? firstOf(text, sought, terms, language) : 0;
  const start = hit > before ? cutBefore(text, hit - before, language) : 0;
  const end = text.length > start + length ? cutBefore(text, start + length, language) : text.length;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

function firstOf(text: string, sought: ReadonlySet<string>, { of }: Pick<Terms, 'of'>, language: string): number {
  for (const { word, index } of wordsOf(text, language)) if (sought.has(of(word))) return index;
  return 0;
}

export type SearchByLocale = Readonly<Record<Locale, Search>>;

/**
 * Makes the index of a language when it is first searched, once. Whoever needs help may ask for it in another language than
 * that of the page, so words of crisis count in all of them.
 */
export function searchByLocale(site: { searchable(locale: Locale): Searchable }): SearchByLocale {
  const searchIn = madeOnce((locale) => searchIndex(site.searchable(locale), locale));
  const readerIn = madeOnce((locale) => questionReader(site.searchable(locale).words, termsOf(locale), locale));
  const search = (locale: Locale, asked: string): Found => {
    const found = searchIn(locale)(asked);
    const others = locales.filter((other) => other !== locale);
    return { ...found, isCrisis: found.isCrisis || others.some((other) => readerIn(other)(asked).isCrisis) };
  };
  return Object.fromEntries(
    locales.map((locale) => [locale, (asked: string) => search(locale, asked)]),
  ) as SearchByLocale;
}

function madeOnce<Value>(make: (locale: Locale) => Value): (locale: Locale) => Value {
  const made = new Map<Locale, Value>();
  return (locale) => {
    const value = made.get(locale) ?? make(locale);
    made.set(locale, value);
    return value;
  };
}
