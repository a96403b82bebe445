import type { SearchWords } from '#blanks/searchEntry.ts';
import { nearWords } from './nearWords.ts';
import { normalise } from './normalise.ts';
import type { Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** One word in the forms in which it is compared: as it is written, without its ending, and as it sounds. */
export type Form = { plain: string; term: string; sound: string };

/** A word of a text, and the terms that may be meant by it. */
export type Heard = { plain: string; terms: readonly string[] };

type Wording = readonly string[];

/**
 * Makes what reads the words of a call: in which forms each is compared, what is near it, and which words count as one. A
 * call is the same whoever is meant by it and in whatever form its verb stands: myself, her self; ينتحر, بنتحر.
 */
export function hearing({ crisis, same, alike, verbs, sounds }: SearchWords, terms: Terms, locale: string) {
  const soundOf = (plain: string) =>
    sounds.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), plain).replace(/(.)\1+/gu, '$1');
  const formOf = (word: string): Form => {
    const plain = normalise(word);
    return { plain, term: terms.of(word), sound: soundOf(plain) };
  };
  const formsOf = (text: string) => Array.from(wordsOf(text, locale), ({ word }) => formOf(word));
  const conjugated = verbs.stems.map((stem) => verbs.beginnings.map((beginning) => beginning + stem));
  const groups = [...alike, ...conjugated];
  const all = [...Object.values(crisis), ...same, ...groups].flat().flatMap(formsOf);
  const nearIn = (['plain', 'term', 'sound'] as const).map((form) => nearBy(all, form));

  return {
    formsOf,
    asMeant: ({ plain, term }: Form): Heard => ({ plain, terms: [term] }),
    fold: folding(groups.map((group) => group.map((wording) => formsOf(wording).map(({ term }) => term)))),
    /** The terms of calls that a word may be meant for that is written as it sounds, or with one slip. */
    near: (typed: Form) => [...new Set(nearIn.flatMap((near) => near(typed)))],
  };
}

/** Makes what says the first wording of a group wherever a text says another of it, the longest that stands there. */
function folding(groups: readonly Wording[][]): (text: readonly Heard[]) => Heard[] {
  const byBeginning = new Map<string, { wording: Wording; first: Wording }[]>();
  const all = groups.flatMap(([first = [], ...others]) => [first, ...others].map((wording) => ({ wording, first })));
  for (const one of all.sort((a, b) => b.wording.length - a.wording.length)) {
    const [beginning = ''] = one.wording;
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), one]);
  }
  return (text) => {
    const folded: Heard[] = [];
    for (let at = 0; at < text.length; ) {
      const found = (text[at]?.terms ?? [])
        .flatMap((term) => byBeginning.get(term) ?? [])
        .find(({ wording }) => wording.every((term, index) => text[at + index]?.terms.includes(term)));
      const own = text.slice(at, at + (found?.wording.length ?? 1));
      folded.push(...(found ? found.first.map((term) => ({ plain: term, terms: [term] })) : own));
      at += own.length;
    }
    return folded;
  };
}

/** Makes what tells the terms of words that are near in one of their forms: in sound the same, or one slip away. */
function nearBy(forms: readonly Form[], by: keyof Form): (typed: Form) => string[] {
  const termsBy = Map.groupBy(forms, (form) => form[by]);
  const near = nearWords(termsBy.keys());
  return (typed) =>
    near(typed[by], 2)
      .filter(({ word, slips }) => (slips === 0 ? by === 'sound' : isSafe(typed[by], word, slips)))
      .flatMap(({ word }) => (termsBy.get(word) ?? []).map(({ term }) => term));
}

/** In words long enough to have no neighbours any slip, or letters that changed places twice; in shorter ones once. */
const isSafe = (typed: string, meant: string, slips: number) =>
  areSameLetters(typed, meant) ? meant.length >= (slips === 1 ? 4 : 6) : meant.length >= 6 && slips === 1;

const areSameLetters = (one: string, other: string) => [...one].sort().join('') === [...other].sort().join('');
