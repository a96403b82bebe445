import type { Element } from 'domhandler';

/**
 * Lets the list of sources lead back to the first citation of each: that gets the anchor `citation-N`. Which one is the first can
 * only be told of the whole page, since its parts are not rendered in their order.
 *
 * @param elements those of a page, in the order of reading; citations name the number of their source in `data-citation`
 */
export function placeCitations(elements: readonly Element[]): void {
  const placed = new Set<string>();
  for (const { attribs } of elements) {
    const number = attribs['data-citation'];
    if (number === undefined) continue;
    delete attribs['data-citation'];
    if (!placed.has(number)) attribs.id = `citation-${number}`;
    placed.add(number);
  }
}
