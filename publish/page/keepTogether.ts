import { type Document, Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** Elements whose text is shown as it is, or not at all. */
const left = new Set(['title', 'textarea', 'option', 'script', 'style']);

/**
 * Keeps on one line what is read together: the dot between two things and the first of them, so that no line begins with a
 * dot, and a short number and its word, such as the day and the month of a date.
 */
export function keepTogether(document: Document): void {
  const texts = DomUtils.find((node) => node instanceof Text, document.children, true, Number.POSITIVE_INFINITY);
  for (const text of texts as Text[]) {
    if (text.parent instanceof Element && left.has(text.parent.name)) continue;
    // Where a comment of React's stood between two, they are one.
    if (text.prev instanceof Text) {
      text.data = text.prev.data + text.data;
      DomUtils.removeElement(text.prev);
    }
    text.data = text.data
      .replaceAll(' · ', '\u00a0· ')
      .replace(/(?<![\p{L}\p{N}.,:#])(\p{N}{1,2}) (?=\p{L})/gu, '$1\u00a0');
  }
}
