import type { Terms } from './terms.ts';

/** Makes what cuts a text into its terms, without those that say nothing unless there are no others. */
export function tellingTerms(stop: readonly string[], terms: Terms): (text: string) => string[] {
  const silent = new Set(stop.map(terms.of));
  return (text) => {
    const all = terms.in(text);
    const telling = all.filter((term) => !silent.has(term));
    return telling.length > 0 ? telling : all;
  };
}
