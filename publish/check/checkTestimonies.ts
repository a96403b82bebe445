import type { AnyNode, Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { partOf, partsIn } from '#publish/page/partOf.ts';

/** Shorter texts are not told from everyday words. */
const shortest = 40;
/** Words, one space apart; escapes of JSON are no part of them. */
const squeeze = (text: string) => text.replaceAll(/(?:\\(?:u[\da-f]{4}|[nrt])|[^\p{L}\p{N}])+/gu, ' ').trim();

/** What a page has of testimonies. */
export type Told = {
  testimonies: number;
  /** Whether one can be read before it is opened. */
  isOpen: boolean;
  paragraphs: readonly string[];
  /** The words of the whole page with its head and its data, but for the testimonies themselves. */
  rest: string;
};

/** Reads what a page has of testimonies; each is a part `testimony`, within a `voice`. */
export function toldOn(document: Document): Told {
  const testimonies = partsIn(document, 'testimony');
  const isClosed = ({ name, attribs }: Element) => name === 'details' && !('open' in attribs);
  const described = DomUtils.getElementsByTagName('meta', document).map(({ attribs }) => attribs.content ?? '');
  return {
    testimonies: testimonies.length,
    isOpen:
      !testimonies.every(isClosed) ||
      partsIn(document, 'voice').some((voice) => partsIn(voice, 'testimony').length === 0),
    paragraphs: testimonies.flatMap(paragraphsOf).map((paragraph) => squeeze(wordsOf(paragraph))),
    rest: squeeze([wordsOf(document), ...described].join('\n')),
  };
}

/**
 * Makes sure that a testimony is met on its page, closed until it is opened, and nowhere else: not on another page, not in a
 * head, in data for machines, in feeds, or in what a search can find.
 *
 * @param pages by URL path
 * @param texts whatever else is published or searched, by URL path
 * @returns a sentence for each place where words of a testimony stand
 */
export function checkTestimonies(pages: ReadonlyMap<string, Told>, texts: ReadonlyMap<string, string>): string[] {
  const beginnings = new Set(
    [...pages.values()].flatMap(({ paragraphs }) =>
      paragraphs.filter(({ length }) => length >= shortest).map((paragraph) => paragraph.slice(0, shortest)),
    ),
  );
  /** Looks at each word once, however many testimonies there are. */
  const told = (text: string) => {
    let at = 0;
    do {
      const words = text.slice(at, at + shortest);
      if (beginnings.has(words)) return words;
      at = text.indexOf(' ', at) + 1;
    } while (at > 0);
    return null;
  };
  const places = [
    ...[...pages].map(([path, { rest }]) => [path, rest] as const),
    ...[...texts].map(([path, text]) => [path, squeeze(text)] as const),
  ];
  return [
    ...[...pages].flatMap(([path, { testimonies }]) =>
      path.endsWith('/voices') && testimonies === 0
        ? [`${path} has no testimony that is closed until it is opened`]
        : [],
    ),
    ...[...pages].flatMap(([path, { isOpen }]) => (isOpen ? [`${path} shows a testimony before it is opened`] : [])),
    ...places.flatMap(([path, text]) => {
      const words = told(text);
      return words ? [`${path} repeats a testimony: "${words} …"`] : [];
    }),
  ];
}

/** Notes of sources beside the text say what other pages say as well. */
const paragraphsOf = (testimony: Element) =>
  DomUtils.getElementsByTagName('p', testimony).filter((paragraph) => partOf(paragraph) !== 'under');

/** Text of elements that follow each other is never one word. */
function wordsOf(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node) || (node.type === 'tag' && partOf(node) === 'testimony')) return '';
  return node.children.map(wordsOf).join(' ');
}
