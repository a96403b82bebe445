import { didYouMean } from './didYouMean.ts';

/** The components that a text may use, with their attributes. */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  /** Names the source of the sentences since the last citation: `<Cite of="seed-ncmec-letter" />`. */
  Cite: ['of'],
  /** Opens the definition of a word at its first use in a text: `<Term of="metadata">metadata</Term>`. */
  Term: ['of'],
  /** Names, behind the last citation of a paragraph, a view that answers it: `<View of="v-crin" />`. */
  View: ['of'],
  /** The portal's own remark inside a text of facts; needs no source because it states no fact about the world. */
  Note: [],
};

/** What to say of an element that texts do not have: HTML as a paste brings it, or a misspelt or unknown component. */
export function unknownElement(name: string): string {
  const known = Object.keys(vocabulary);
  if (/^[A-Z]\w*$/.test(name))
    return `<${name}> is not in the vocabulary (${known.join(', ')})${didYouMean(name, known)}`;
  return `<${name}> is HTML, as a paste from a word processor brings it; take the tag out and keep the words`;
}
