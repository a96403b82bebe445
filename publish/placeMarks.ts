import type { Element } from 'domhandler';

/**
 * Lets the list of sources lead back to the first mark of each: that gets the anchor `mark-N`. Which one is the first can
 * only be told of the whole page, since its parts are not rendered in their order.
 *
 * @param elements those of a page, in the order of reading; marks name the number of their source in `data-mark`
 */
export function placeMarks(elements: readonly Element[]): void {
  const placed = new Set<string>();
  for (const { attribs } of elements) {
    const number = attribs['data-mark'];
    if (number === undefined) continue;
    delete attribs['data-mark'];
    if (!placed.has(number)) attribs.id = `mark-${number}`;
    placed.add(number);
  }
}
