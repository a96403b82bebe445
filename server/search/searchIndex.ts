import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Searchable, SearchEntry } from '#blanks/searchEntry.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { callReader } from './callForHelp.ts';
import { elsewhereReader } from './elsewhere.ts';
import { patternOf, placesByPhrase } from './placesByPhrase.ts';
import { type Question, questionReader } from './question.ts';
import { tellingTerms } from './telling.ts';
import { type Terms, termsOf } from './terms.ts';
import { cutBefore, wordsOf } from './words.ts';

export type SearchResult = { entry: SearchEntry; excerpt: string };

/** Best first, and at most `mostResults` of all that were found. */
type Found = { results: SearchResult[]; total: number; isCrisis: boolean };

/**
 * Finds the entries for what somebody typed.
 *
 * @param heardElsewhere the places of help for what other languages hear in it; asked only where this one hears no call
 */
type Search = (asked: string, heardElsewhere?: () => string[]) => Found;

const mostResults = 30;

/** Small slips are forgiven in longer words only: among short ones every word has a neighbour. */
const slips = (term: string) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0);

/** What was typed counts more than another word for it, a title more than a mention, what editors say a page is about most. */
const asTyped: SearchOptions = {
  boost: { title: 3, keywords: 5, elsewhere: 3, page: 0.5 },
  prefix: (term) => term.length > 1,
  fuzzy: slips,
};
const inOtherWords: SearchOptions = {
  boost: { title: 1.5, keywords: 2, elsewhere: 1, page: 0.3, text: 0.5 },
  prefix: false,
  fuzzy: false,
};

/** A phrase is one term, and says the more the more words it has. */
const asPhrase: SearchOptions = {
  fields: ['phrases'],
  boostTerm: (phrase) => 4 * phrase.split(' ').length,
  prefix: false,
  fuzzy: false,
};

/** What is in the language of the search. */
const ownFields = ['title', 'page', 'keywords', 'phrases', 'text'];

/** What reaches the index is in terms already. */
const asIs: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/**
 * Reads what the search of one language can find into an index.
 *
 * Words are sought at the beginning of words, with small slips forgiven, and in the other wordings that editors keep. An
 * entry must have all parts of the question; only when none has, those with some of them are shown. A whole page comes
 * before its parts, and before all the place that is meant for who calls for help.
 *
 * @param elsewhere what the search of the other languages reads: many who read one language type words of another
 */
export function searchIndex(
  { entries, words }: Searchable,
  locale: string,
  elsewhere: readonly Searchable[] = [],
): Search {
  const terms = termsOf(locale);
  const readQuestion = questionReader(words, terms, locale);
  const hearCall = callReader(words, terms, locale);
  const places = placesByPhrase(words.pages, tellingTerms(words.stop, terms));
  const calledElsewhere = elsewhereReader(elsewhere, terms);
  const index = new MiniSearch<SearchEntry & { id: number; keywords: string; elsewhere: string; phrases: string }>({
    fields: [...ownFields, 'elsewhere'],
    tokenize: (text, field) => (field === 'phrases' ? text.split('\n') : terms.in(text)),
    processTerm: (term) => term,
  });
  index.addAll(
    entries.map((entry, id) => ({ ...entry, id, ...places.of(entry.url), elsewhere: calledElsewhere(entry.url) })),
  );
  const isKnown = (term: string) => index.search(term, { ...asIs, fields: ownFields }).length > 0;

  return (asked, heardElsewhere = () => []) => {
    const heard = hearCall(asked, isKnown);
    const calls = heard.length > 0 ? heard : heardElsewhere();
    const first = calls.flatMap((place) => entries.filter(({ url }) => patternOf(place).test(url)));
    const found = find(readQuestion(asked)).flatMap(({ id, match }) => {
      const entry = entries[id];
      const inText = Object.keys(match).filter((term) => match[term]?.includes('text'));
      return entry && !first.includes(entry) ? [{ entry, sought: inText }] : [];
    });
    const all = [...first.map((entry) => ({ entry, sought: [] })), ...found];
    const results = all
      .slice(0, mostResults)
      .map(({ entry, sought }) => ({ entry, excerpt: excerptOf(entry.text, new Set(sought), terms, locale) }));
    return { results, total: all.length, isCrisis: calls.length > 0 };
  };

  function find({ parts, typed }: Question) {
    if (parts.length === 0) return [];
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
    const said = places.in(parts.flatMap(({ asked }) => asked));
    const phrases: Query = { ...asPhrase, queries: said };
    const findWith = (combineWith: 'AND' | 'OR') =>
      index.search(
        { combineWith: 'OR', queries: [{ combineWith, queries }, beginnings, phrases] },
        {
          ...asIs,
          weights: { fuzzy: 0.2, prefix: 0.5 },
          boostDocument: (id) => (entries[id]?.url.includes('#') ? 1 : 1.6),
        },
      );
    const all = findWith('AND');
    const isAnswered = all.some(({ queryTerms }) => queryTerms.some((term) => !said.includes(term)));
    return isAnswered ? all : findWith('OR');
  }
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
 * that of the page, so calls are heard in all of them, and what is no call in one is none in any.
 */
export function searchByLocale(site: { searchable(locale: Locale): Searchable }): SearchByLocale {
  const calm = locales.flatMap((locale) => site.searchable(locale).words.calm);
  const searchable = (locale: Locale): Searchable => {
    const { entries, words } = site.searchable(locale);
    return { entries, words: { ...words, calm } };
  };
  const beside = (locale: Locale) => locales.filter((other) => other !== locale).map((other) => site.searchable(other));
  const searchIn = madeOnce((locale) => searchIndex(searchable(locale), locale, beside(locale)));
  const hearIn = madeOnce((locale) => callReader(searchable(locale).words, termsOf(locale), locale));
  const search = (locale: Locale, asked: string): Found => {
    const others = locales.filter((other) => other !== locale);
    return searchIn(locale)(asked, () => [...new Set(others.flatMap((other) => hearIn(other)(asked)))]);
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
