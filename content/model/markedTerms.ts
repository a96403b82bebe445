/** Words as they are, or words that open the definition of a term. */
type Part = string | { of: string; words: string };

const marked = /<Term of=["']([a-z0-9-]+)["']>([^<]+)<\/Term>/;

/** The parts of a sentence in the words of a collection, where a term is marked as in texts: `<Term of='metadata'>metadata</Term>`. */
export const partsOf = (sentence: string): Part[] =>
  sentence
    .split(marked)
    .map((part, index, all) =>
      index % 3 === 1 ? { of: part, words: all[index + 1] ?? '' } : index % 3 === 0 ? part : '',
    )
    .filter((part) => part !== '');
