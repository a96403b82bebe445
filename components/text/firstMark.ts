import type { NumberedSource } from '#content/library.ts';

/** Which sources of a page have been marked already, by the list that all parts of the page share. */
const marked = new WeakMap<readonly NumberedSource[], Set<string>>();

/** Whether this is the first mark of a source on its page: there the list of sources leads back to. */
export function isFirstMark(sources: readonly NumberedSource[], id: string): boolean {
  const seen = marked.get(sources) ?? new Set();
  const isFirst = !seen.has(id);
  marked.set(sources, seen.add(id));
  return isFirst;
}

/** The anchor of the first mark of a source, by its number on the page. */
export const markAnchor = (number: number): string => `mark-${number}`;
