import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Searchable, SearchEntry } from '#blanks/searchEntry.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { callReader } from './callForHelp.ts';
import { elsewhereReader } from './elsewhere.ts';
import { excerptOf } from './excerpt.ts';
import { helpLineReader } from './helpLines.ts';
import { patternOf, placesByPhrase } from './placesByPhrase.ts';
import { plainText } from './plainText.ts';
import { type Question, questionReader } from './question.ts';
import { slipReader } from './slipReader.ts';
import { tellingTerms } from './telling.ts';
import { termsOf } from './terms.ts';
import { wordsOf } from './words.ts';

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

/** What was typed counts more than another word for it, a title more than a mention, what editors say a page is about most. */
const asTyped: SearchOptions = {
  boost: { title: 3, keywords: 5, elsewhere: 3, page: 0.5 },
  prefix: (term) => term.length > 2,
  fuzzy: false,
};

/** Two letters begin so many words that they count only where little else was asked. */
const asTypedInShort: SearchOptions = { ...asTyped, prefix: (term) => term.length > 1 };
const shortQuestion = 3;

const inOtherWords: SearchOptions = {
  boost: { title: 1.5, keywords: 2, elsewhere: 1, page: 0.3, text: 0.5 },
  prefix: false,
  fuzzy: false,
};

/** A phrase is one term, and says the more the more words it has. */
const asPhrase: SearchOptions = {
  fields: ['phrases'],
  boostTerm: (phrase) => 6 * phrase.split(' ').length,
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
 * Words are sought at the beginning of words, a word that nothing has in the nearest that something has, and all in the other
 * wordings that editors keep. An entry must have all parts of the question; only when none has, those with some of them are
 * shown. A whole page comes before its parts, what has the question for its title before others, and before all the place
 * that is meant for who calls for help.
 *
 * @param elsewhere what the search of the other languages reads: many who read one language type words of another
 */
export function searchIndex(
  { entries, words }: Searchable,
  locale: string,
  elsewhere: readonly Searchable[] = [],
): Search {
  const terms = termsOf(locale);
  const hearCall = callReader(words, terms, locale);
  const linesIn = helpLineReader(entries, locale);
  const places = placesByPhrase(words.pages, tellingTerms(words.stop, terms));
  const calledElsewhere = elsewhereReader(elsewhere, terms);
  const known = new Map<string, number>();
  const ownTerms = new Set<string>();
  const index = new MiniSearch<SearchEntry & { id: number; keywords: string; elsewhere: string; phrases: string }>({
    fields: [...ownFields, 'elsewhere'],
    tokenize: (text, field) => (field === 'phrases' ? text.split('\n') : learn(text, field !== 'elsewhere')),
    processTerm: (term) => term,
  });
  index.addAll(
    entries.map((entry, id) => ({ ...entry, id, ...places.of(entry.url), elsewhere: calledElsewhere(entry.url) })),
  );
  for (const wording of words.same.flat()) learn(wording, false);
  const readQuestion = questionReader(words, terms, locale);
  const corrected = slipReader(known, terms, locale);
  const titles = new Map(entries.map((entry) => [entry, plainText(entry.title, locale)]));

  return (asked, heardElsewhere = () => []) => {
    const heard = [...hearCall(asked, (term) => ownTerms.has(term)), ...linesIn(asked)];
    const calls = heard.length > 0 ? heard : heardElsewhere();
    const first = [...new Set(calls.flatMap((place) => entries.filter(({ url }) => patternOf(place).test(url))))];
    const meant = corrected(asked);
    const found = find(readQuestion(meant)).flatMap(({ id, match }) => {
      const entry = entries[id];
      const inText = Object.keys(match).filter((term) => match[term]?.includes('text'));
      return entry && !first.includes(entry) ? [{ entry, sought: inText }] : [];
    });
    const title = plainText(meant, locale);
    const [titled, others] = parted(found, ({ entry }) => titles.get(entry) === title);
    const all = [...first.map((entry) => ({ entry, sought: [] })), ...titled, ...others];
    const results = all
      .slice(0, mostResults)
      .map(({ entry, sought }) => ({ entry, excerpt: excerptOf(entry.text, new Set(sought), terms, locale) }));
    return { results, total: all.length, isCrisis: calls.length > 0 };
  };

  /** Counts the words of a text as known ones, and tells their terms. */
  function learn(text: string, isOwn: boolean): string[] {
    return Array.from(wordsOf(text, locale), ({ word }) => {
      known.set(word, (known.get(word) ?? 0) + 1);
      if (isOwn) ownTerms.add(terms.of(word));
      return terms.of(word);
    }).filter(Boolean);
  }

  function find({ parts, typed }: Question) {
    if (parts.length === 0) return [];
    const own = typed.length <= shortQuestion ? asTypedInShort : asTyped;
    const queries = parts.map(
      ({ asked, wordings }): Query => ({
        combineWith: 'OR',
        queries: [
          { ...own, combineWith: 'AND' as const, queries: asked },
          ...wordings.map((wording) => ({ ...inOtherWords, combineWith: 'AND' as const, queries: wording })),
        ],
      }),
    );
    const beginnings: Query = { ...own, combineWith: 'AND', queries: typed };
    const said = places.in(parts.flatMap(({ asked, wordings }) => [...asked, ...wordings.flat()]));
    const phrases: Query = { ...asPhrase, queries: said };
    const findWith = (combineWith: 'AND' | 'OR') =>
      index.search(
        { combineWith: 'OR', queries: [{ combineWith, queries }, beginnings, phrases] },
        {
          ...asIs,
          weights: { fuzzy: 0, prefix: 0.5 },
          boostDocument: (id) => (entries[id]?.url.includes('#') ? 1 : 1.6),
        },
      );
    const all = findWith('AND');
    const isAnswered = all.some(({ queryTerms }) => queryTerms.some((term) => !said.includes(term)));
    return isAnswered ? all : findWith('OR');
  }
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

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
