import { syllable } from 'syllable';

/** What a name or a term counts for: its readers know it, or the glossary explains it. */
const plainSyllables = 2;

/** A proper name of several words, within a sentence. */
const longName =
  /(?<=\p{L}[,’'s]* \(?)\p{Lu}[\p{L}\p{N}’'.-]*(?: (?:(?:&|and|for|of|on|the|to) )*\p{Lu}[\p{L}\p{N}’'.-]*)+/gu;

const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The school grade (US) in which an English text can be read, after Flesch and Kincaid (1975): 0.39 for each word of a
 * sentence and 11.8 for each syllable of a word, less 15.59. As Flesch counted, a sentence is what ends in a full stop,
 * a question mark, a colon or a semicolon; headings, labels and other lines that end without a mark are not counted. A
 * proper name is one word, however many it has. Names, numbers and the words of `terms` count as plain words, of two
 * syllables at most.
 *
 * @param lines paragraphs, items and labels, each on its own
 * @param terms words in small letters that readers know or can look up
 * @returns the grade; NaN where there is no whole sentence
 */
export function readingGrade(lines: readonly string[], terms: ReadonlySet<string>): number {
  const sentences = lines.flatMap(sentencesOf).map(wordsOf);
  const words = sentences.flat();
  const syllables = sentences
    .flatMap((sentence) => sentence.map((word, index) => syllablesOf(word, index, terms)))
    .reduce((sum, count) => sum + count, 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** The sentence that is hardest by the same measure, of those with more than a few words: where to begin to mend. */
export const hardestSentence = (lines: readonly string[], terms: ReadonlySet<string>): string | undefined =>
  lines
    .flatMap(sentencesOf)
    .filter((sentence) => wordsOf(sentence).length > 7)
    .sort((one, other) => readingGrade([other], terms) - readingGrade([one], terms))[0];

const sentencesOf = (line: string): string[] =>
  [...sentenceBreaks.segment(line)]
    .flatMap(({ segment }) => segment.trim().split(/(?<=[:;]) /))
    .filter((sentence) => /[.?!:;][”’)]*$/.test(sentence) && wordsOf(sentence).length > 1);

const wordsOf = (sentence: string): string[] =>
  sentence.replace(longName, 'Person').match(/[\p{L}\p{N}]+(?:['’.&@-][\p{L}\p{N}]+)*/gu) ?? [];

function syllablesOf(word: string, index: number, terms: ReadonlySet<string>): number {
  const count = Math.max(syllable(word), 1);
  const isName = index > 0 && /^\p{Lu}/u.test(word);
  return isName || /\d/.test(word) || terms.has(word.toLowerCase()) ? Math.min(count, plainSyllables) : count;
}
