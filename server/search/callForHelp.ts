import type { SearchWords } from '#blanks/searchEntry.ts';
import { normalise } from './normalise.ts';
import { slips } from './slips.ts';
import type { Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** One word in the forms in which it is compared: as it is written, without its ending, and as it sounds. */
type Form = { plain: string; term: string; sound: string };

type Reader = (asked: string, isKnown?: (term: string) => boolean) => string[];

/** More words than these are no question, and each costs time. */
const mostWords = 60;

/**
 * Makes the reader of calls for help in one language: it tells the places that editors name for what somebody typed, the
 * first first, and nothing when it hears no call.
 *
 * The words of a phrase must stand there in their order, with nothing between them but words that say nothing. Told which
 * terms are known, it also hears words that are written as they sound, or with one slip: who is afraid types badly. A word
 * that the site knows is none of these.
 */
export function callReader({ crisis, calm, sounds, stop }: SearchWords, terms: Terms, locale: string): Reader {
  const soundOf = (plain: string) =>
    sounds.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), plain).replace(/(.)\1+/gu, '$1');
  const formOf = (word: string): Form => {
    const plain = normalise(word);
    return { plain, term: terms.of(word), sound: soundOf(plain) };
  };
  const formsOf = (text: string) => Array.from(wordsOf(text, locale), ({ word }) => formOf(word));
  const silent = new Set(stop.map(normalise));
  const calls = Object.entries(crisis).map(([place, phrases]) => ({ place, phrases: phrases.map(formsOf) }));
  const quiet = calm.map(formsOf);

  return (asked, isKnown) => {
    const all = formsOf(asked).slice(0, mostWords);
    const text = quiet.reduce((text, phrase) => without(text, phrase), all);
    const unknown = new Set(isKnown ? text.filter(({ term }) => !isKnown(term)) : []);
    const isSame = (typed: Form, meant: Form) =>
      typed.term === meant.term || (unknown.has(typed) && (typed.sound === meant.sound || isOneSlip(typed, meant)));
    return calls.flatMap(({ place, phrases }) =>
      phrases.some((phrase) => holds(text, phrase, isSame)) ? [place] : [],
    );
  };

  function holds(text: readonly Form[], phrase: readonly Form[], isSame: (typed: Form, meant: Form) => boolean) {
    return text.some((_, start) => {
      let at = start;
      return phrase.every((meant, index) => {
        while (index > 0 && at < text.length && silent.has(text[at]?.plain ?? '') && !isSameAt(at, meant)) at++;
        return isSameAt(at++, meant);
      });
    });

    function isSameAt(at: number, meant: Form) {
      const typed = text[at];
      return typed !== undefined && isSame(typed, meant);
    }
  }
}

/** Only in words long enough to have no neighbours. */
const isOneSlip = (typed: Form, meant: Form) =>
  areOneSlip(typed.sound, meant.sound) || areOneSlip(typed.term, meant.term);

const areOneSlip = (typed: string, meant: string) =>
  meant.length >= 6 && Math.abs(typed.length - meant.length) <= 1 && slips(typed, meant) === 1;

/** A text without a phrase that sounds like a call and is none; here only words as they are written count. */
function without(text: Form[], phrase: readonly Form[]): Form[] {
  const at = text.findIndex((_, start) => phrase.every(({ plain }, index) => text[start + index]?.plain === plain));
  return at < 0 ? text : without(text.toSpliced(at, phrase.length), phrase);
}
