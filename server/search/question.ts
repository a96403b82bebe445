import type { SearchWords } from '#blanks/searchEntry.ts';
import { normalise } from './normalise.ts';
import { tellingTerms } from './telling.ts';
import type { Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** What was asked: each part as it was typed and in other wordings, a wording being terms that belong together. */
export type Question = {
  parts: { asked: string[]; wordings: string[][] }[];
  /** The words as they were typed, which may be only the beginnings of words. */
  typed: string[];
};

/** More words than these make no answer better, and each costs time. */
const mostWords = 12;

/** Makes the reader of questions in one language. */
export function questionReader(words: SearchWords, terms: Terms, locale: string): (asked: string) => Question {
  const telling = tellingTerms(words.stop, terms);
  // A word that comes twice says no more: "end to end".
  const phrase = (text: string) => [...new Set(telling(text))];
  const same = words.same.map((group) => group.map(phrase));
  const longest = Math.max(1, ...same.flat().map(({ length }) => length));

  return (asked) => {
    const list = phrase(asked).slice(0, mostWords);
    const parts: Question['parts'] = [];
    for (let at = 0; at < list.length; ) {
      const { length, wordings } = phraseAt(list, at);
      const own = list.slice(at, at + length);
      parts.push({ asked: own, wordings });
      at += length;
    }
    const typed = Array.from(wordsOf(asked, locale), ({ word }) => word).filter((word) =>
      list.includes(terms.of(word)),
    );
    return { parts, typed: typed.map(normalise) };
  };

  /** The longest wording that begins there, with all that mean the same. */
  function phraseAt(list: readonly string[], at: number) {
    for (let length = Math.min(longest, list.length - at); length > 0; length--) {
      const here = list.slice(at, at + length);
      const groups = same.filter((group) => group.some((wording) => areEqual(wording, here)));
      if (groups.length > 0) return { length, wordings: groups.flat().filter((wording) => !areEqual(wording, here)) };
    }
    return { length: 1, wordings: [] };
  }
}

const areEqual = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((term, index) => term === other[index]);
