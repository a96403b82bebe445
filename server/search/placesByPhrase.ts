import type { SearchWords } from '#blanks/searchEntry.ts';

type PlacesByPhrase = {
  /** What editors say an address is about, as lines. */
  of(url: string): { keywords: string; phrases: string };
  /** The phrases whose words are all in a question, whatever else is in it and in whatever order. */
  in(asked: readonly string[]): string[];
};

/** The addresses in any language that editors mean by a place. A `*` stands for one part of an address, as in `/letters/*`. */
export const patternOf = (place: string) => new RegExp(`^/[^/#]+${place.replaceAll('*', '[^/#]+')}$`);

/**
 * Reads what else a page should be found by. Several words together are a phrase, which says more than its words.
 *
 * @param telling cuts a text into its telling terms
 */
export function placesByPhrase(pages: SearchWords['pages'], telling: (text: string) => string[]): PlacesByPhrase {
  const places = Object.entries(pages).map(([place, words]) => ({
    pattern: patternOf(place),
    words,
    phrases: words.map(telling).filter(({ length }) => length > 1),
  }));
  const all = new Map(places.flatMap(({ phrases }) => phrases).map((phrase) => [phrase.join(' '), phrase]));
  return {
    of: (url) => {
      const meant = places.filter(({ pattern }) => pattern.test(url));
      return {
        keywords: meant.flatMap(({ words }) => words).join('\n'),
        phrases: meant.flatMap(({ phrases }) => phrases.map((phrase) => phrase.join(' '))).join('\n'),
      };
    },
    in: (asked) => [...all].flatMap(([key, phrase]) => (phrase.every((term) => asked.includes(term)) ? [key] : [])),
  };
}
