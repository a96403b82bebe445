import { algorithms, newStemmer } from 'snowball-stemmers';
import { normalise } from './normalise.ts';
import { wordsOf } from './words.ts';

/** Cuts a text into terms: one form for all the ways in which a word is written, and for all its endings. */
export type Terms = {
  /** The term of one word, as `wordsOf` cuts it; empty for what is no word. */
  of(word: string): string;
  /** The terms of a text, in their order. */
  in(text: string): string[];
};

/** The one accent that the Spanish stemmer needs. */
const unaccented = /([cs])ion$/;

const mostKnown = 20_000;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/**
 * The terms of a language, with the stemmer that Snowball has for it; without one words keep their endings.
 *
 * @param locale a BCP 47 tag
 */
export function termsOf(locale: string): Terms {
  const { language } = new Intl.Locale(locale);
  const name = languageNames.of(language)?.toLowerCase() ?? '';
  const stemmer = algorithms().includes(name) ? newStemmer(name) : null;
  const withAccent = (word: string) => (language === 'es' ? word.replace(unaccented, '$1ión') : word);
  // Accents differ from writer to writer, so they go first: a stemmer takes "cifrádo" for another word.
  const stem = (word: string) => {
    const plain = normalise(word);
    return stemmer ? normalise(stemmer.stem(withAccent(plain))) : plain;
  };
  // A text says most of its words again and again. What is asked later is remembered only while there is room.
  const known = new Map<string, string>();
  const of = (word: string) => {
    const term = known.get(word) ?? stem(word);
    if (known.size < mostKnown) known.set(word, term);
    return term;
  };
  return { of, in: (text) => Array.from(wordsOf(text, locale), ({ word }) => of(word)).filter(Boolean) };
}
