import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { type Part, parts } from '#blanks/parts.ts';

const taken = new WeakMap<Element, Part>();

/** Which part of its page an element is, if it is one. */
export const partOf = (element: Element): Part | undefined => taken.get(element);

/**
 * Takes the names of its parts out of a page and remembers them for `partOf`.
 *
 * @throws Error when a part has a name that is not in the list
 */
export function takeParts(document: Document): Document {
  for (const element of DomUtils.findAll((node) => 'data-part' in node.attribs, document.children)) {
    const name = parts.find((part) => part === element.attribs['data-part']);
    if (!name) throw new Error(`has the part "${element.attribs['data-part']}", which is not in blanks/parts.ts`);
    taken.set(element, name);
    delete element.attribs['data-part'];
  }
  return document;
}

/** The language that a page says it is in; empty when it says none. */
export const languageOf = (document: Document): string =>
  DomUtils.findOne(({ name }) => name === 'html', document.children)?.attribs.lang ?? '';

/** All elements under a node that are this part of the page. */
export const partsIn = (node: Document | Element, name: Part): Element[] =>
  DomUtils.findAll((element) => partOf(element) === name, node.children);
