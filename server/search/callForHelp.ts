import type { SearchWords } from '#blanks/searchEntry.ts';
import { type Form, type Heard, hearing } from './hearing.ts';
import { normalise } from './normalise.ts';
import type { Terms } from './terms.ts';

type Reader = (asked: string, isKnown?: (term: string) => boolean) => string[];

/** A part of a phrase: wordings of which each will do, as terms. */
type Part = string[][];

/** More words than these are no question, and each costs time. */
const mostWords = 60;

/**
 * Makes the reader of calls for help in one language: it tells the places that editors name for what somebody typed, the
 * first first, and nothing when it hears no call.
 *
 * The words of a phrase must stand there in their order, or others that mean the same, with nothing between them but words
 * that say nothing. Told which terms are known, it also hears words that are written as they sound, or with one slip: who is
 * afraid types badly. A word that the site knows is none of these.
 */
export function callReader(words: SearchWords, terms: Terms, locale: string): Reader {
  const { formsOf, asMeant, fold, near } = hearing(words, terms, locale);
  const silent = new Set(words.stop.map(normalise));
  const read = (text: string) => fold(formsOf(text).map(asMeant)).flatMap(({ terms }) => terms);
  const asWritten = (text: string) => formsOf(text).map(({ plain }) => plain);
  const same = sameBy(words.same.map((group) => group.map(read)));
  const sameAsWritten = sameBy(words.same.map((group) => group.map(asWritten)));
  const calls = Object.entries(words.crisis).map(([place, phrases]) => ({
    place,
    byBeginning: byBeginning(phrases.map((phrase) => partsOf(read(phrase), same))),
  }));
  const quiet = byBeginning(words.calm.map((phrase) => partsOf(asWritten(phrase), sameAsWritten)));

  return (asked, isKnown) => {
    const all = formsOf(asked).slice(0, mostWords);
    const heard = fold(
      withoutCalm(all).map((typed) =>
        isKnown && !isKnown(typed.term) ? { plain: typed.plain, terms: [typed.term, ...near(typed)] } : asMeant(typed),
      ),
    );
    return calls.flatMap(({ place, byBeginning }) =>
      heard.some((_, start) => endOf(heard, start, byBeginning, silent) !== undefined) ? [place] : [],
    );
  };

  /** A text without what sounds like a call and is none; here only words as they are written count, side by side. */
  function withoutCalm(text: readonly Form[]): Form[] {
    const plain = text.map(({ plain }) => ({ plain, terms: [plain] }));
    const left: Form[] = [];
    for (let at = 0; at < text.length; at++) {
      const end = endOf(plain, at, quiet, new Set());
      const form = text[at];
      if (end !== undefined) at = end - 1;
      else if (form) left.push(form);
    }
    return left;
  }
}

/** Groups of wordings, by the first term of each wording. */
type Same = ReadonlyMap<string, { wording: string[]; group: Part }[]>;

const sameBy = (groups: readonly Part[]): Same =>
  Map.groupBy(
    groups.flatMap((group) => group.map((wording) => ({ wording, group }))),
    ({ wording: [first = ''] }) => first,
  );

/** A phrase in parts: each the longest wording that begins there, with all that mean the same. */
function partsOf(phrase: readonly string[], same: Same): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < phrase.length; ) {
    const found = (same.get(phrase[at] ?? '') ?? []).filter(({ wording }) =>
      wording.every((term, index) => phrase[at + index] === term),
    );
    const length = Math.max(1, ...found.map(({ wording }) => wording.length));
    const own = phrase.slice(at, at + length);
    parts.push([own, ...found.filter(({ wording }) => wording.length === length).flatMap(({ group }) => group)]);
    at += length;
  }
  return parts;
}

/** Phrases by the terms with which they can begin. */
function byBeginning(phrases: readonly Part[][]): ReadonlyMap<string, Part[][]> {
  const found = new Map<string, Part[][]>();
  for (const phrase of phrases)
    for (const term of new Set((phrase[0] ?? []).map(([first = '']) => first)))
      found.set(term, [...(found.get(term) ?? []), phrase]);
  return found;
}

/** Where the first phrase ends that begins at a place of a text. */
function endOf(
  text: readonly Heard[],
  start: number,
  phrases: ReadonlyMap<string, Part[][]>,
  silent: ReadonlySet<string>,
): number | undefined {
  for (const beginning of text[start]?.terms ?? [])
    for (const phrase of phrases.get(beginning) ?? []) {
      const end = follow(start, phrase);
      if (end !== undefined) return end;
    }
  return undefined;

  function follow(at: number, [part, ...rest]: readonly Part[]): number | undefined {
    if (!part) return at;
    for (const wording of part) {
      const after = wording.reduce<number | undefined>((at, term) => (at === undefined ? at : next(at, term)), at);
      const end = after === undefined ? after : follow(after, rest);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  function next(from: number, term: string): number | undefined {
    let at = from;
    while (at > start && silent.has(text[at]?.plain ?? '') && !text[at]?.terms.includes(term)) at++;
    return text[at]?.terms.includes(term) ? at + 1 : undefined;
  }
}
