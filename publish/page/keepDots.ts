import { type Document, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** Binds the dot between two things to the first of them, so that no line begins with a dot. */
export function keepDots(document: Document): void {
  const texts = DomUtils.find((node) => node instanceof Text, document.children, true, Number.POSITIVE_INFINITY);
  for (const text of texts as Text[]) {
    // Where a comment of React's stood between two, they are one.
    if (text.prev instanceof Text) {
      text.data = text.prev.data + text.data;
      DomUtils.removeElement(text.prev);
    }
    text.data = text.data.replaceAll(' · ', '\u00a0· ');
  }
}
