import type { Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

const { findAll, getElementsByTagName, textContent } = DomUtils;

/** Shorter texts are not told from everyday words. */
const shortest = 40;
const squeeze = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Makes sure that a testimony is met on its page, closed until it is opened, and nowhere else: not on another page, not in a
 * head, in data for machines, in feeds, or in what a search can find.
 *
 * @param pages finished HTML by URL path
 * @param texts whatever else is published or searched, by URL path
 * @returns a sentence for each place where words of a testimony stand
 */
export function checkTestimonies(pages: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>): string[] {
  const testimonies = [...pages].flatMap(([path, html]) => testimoniesIn(html).map((element) => ({ path, element })));
  const faults = [...pages.keys()].filter(
    (path) => path.endsWith('/voices') && !testimonies.some((testimony) => testimony.path === path),
  );
  const open = testimonies.filter(({ element }) => 'open' in element.attribs);
  const words = new Set(
    testimonies.flatMap(({ element }) => paragraphsOf(element).map((paragraph) => squeeze(textContent(paragraph)))),
  );
  const told = (text: string) =>
    [...words].find((paragraph) => paragraph.length >= shortest && text.includes(paragraph.slice(0, shortest)));
  const places = [
    ...[...pages].map(([path, html]) => [path, squeeze(withoutTestimonies(html))] as const),
    ...[...texts].map(([path, text]) => [path, squeeze(text)] as const),
  ];
  return [
    ...faults.map((path) => `${path} has no testimony that is closed until it is opened`),
    ...open.map(({ path }) => `${path} shows a testimony before it is opened`),
    ...places.flatMap(([path, text]) =>
      told(text) ? [`${path} repeats a testimony: "${told(text)?.slice(0, shortest)} …"`] : [],
    ),
  ];
}

const isTestimony = ({ name, attribs }: Element) => name === 'details' && /\btestimony\b/.test(attribs.class ?? '');
/** Notes of sources beside the text say what other pages say as well. */
const paragraphsOf = (testimony: Element) =>
  getElementsByTagName('p', testimony).filter(({ attribs }) => attribs['aria-hidden'] !== 'true');
const testimoniesIn = (html: string): Element[] => findAll(isTestimony, parseDocument(html).children);

/** The whole page with its head and its data, but for the testimonies themselves. */
function withoutTestimonies(html: string): string {
  const document = parseDocument(html);
  for (const testimony of findAll(isTestimony, document.children)) DomUtils.removeElement(testimony);
  const described = getElementsByTagName('meta', document).map(({ attribs }) => attribs.content ?? '');
  return [textContent(document), ...described].join('\n');
}
