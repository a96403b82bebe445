import { type Document, Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { partOf, partsIn } from './partOf.ts';

/** Fewer need no list. */
const fewest = 3;

/**
 * Fills the contents of a page, where it has a place for them: its headings of the second level, or the terms that stand in
 * its place, each leading there. A heading without an anchor gets `section-N`, the same in every language. A page with few
 * headings loses the place.
 *
 * @param document whose parts `partOf` knows
 */
export function fillContents(document: Document): void {
  const [nav] = partsIn(document, 'contents');
  const [main] = DomUtils.getElementsByTagName('main', document);
  const [list] = nav ? DomUtils.getElementsByTagName('ol', nav) : [];
  if (!nav || !main || !list) return;
  const isInside = (element: Element, name: string) => {
    for (let at = element.parent; at; at = at.parent) if ('name' in at && at.name === name) return true;
    return false;
  };
  const headings = DomUtils.findAll(
    (element) =>
      (element.name === 'h2' && !isInside(element, 'aside')) || (element.name === 'dt' && hasAnchor(element)),
    main.children,
  ).filter((element) => DomUtils.textContent(element).trim() !== '' && !DomUtils.textContent(element).includes('⟦'));
  if (headings.length < fewest) {
    DomUtils.removeElement(nav);
    return;
  }
  headings.forEach((heading, index) => {
    if (!anchorOf(heading)) heading.attribs.id = `section-${index + 1}`;
    const { lang, dir } = languageAt(heading);
    const item = new Element('li', lang === languageAt(nav).lang ? {} : { lang, dir });
    const link = new Element('a', { href: `#${anchorOf(heading)}` });
    DomUtils.appendChild(link, new Text(wordsOf(heading)));
    DomUtils.appendChild(item, link);
    DomUtils.appendChild(list, item);
  });
}

/** An anchor that `fillContents` made; those of the content have names of their own. */
export const isMadeAnchor = (id: string): boolean => /^section-\d+$/.test(id);

/** A term has its anchor on what it stands in with its meaning. */
const hasAnchor = ({ parent }: Element) => parent?.type === 'tag' && parent.name === 'div' && 'id' in parent.attribs;
const anchorOf = (heading: Element): string | undefined =>
  heading.name === 'dt' ? (heading.parent as Element).attribs.id : heading.attribs.id;

const wordsOf = (element: Element): string =>
  DomUtils.textContent(element.children.filter((child) => !('attribs' in child) || partOf(child) !== 'beside'))
    .replace(/\s+/g, ' ')
    .trim();

function languageAt(element: Element): { lang: string; dir: string } {
  for (let at: Element | null = element; at; at = at.parent?.type === 'tag' ? at.parent : null)
    if (at.attribs.lang) return { lang: at.attribs.lang, dir: at.attribs.dir ?? 'ltr' };
  return { lang: '', dir: 'ltr' };
}
