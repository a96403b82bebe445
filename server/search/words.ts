/** A word of a text, and where it stands. */
type Word = { word: string; index: number };

const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf(text: string, language: string): Intl.Segments {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter.segment(text);
}

/**
 * The words of a text, by the rules of its language; also where none are set apart by spaces, as in Japanese and Chinese.
 *
 * @param language a BCP 47 tag
 */
export function* wordsOf(text: string, language: string): Generator<Word> {
  for (const { isWordLike, segment, index } of segmentsOf(text, language))
    if (isWordLike) yield { word: segment, index };
}

/** The nearest place at or before an index where a text can be cut without cutting a word. */
export const cutBefore = (text: string, index: number, language: string): number =>
  segmentsOf(text, language).containing(index)?.index ?? text.length;
