import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** What may stand right within a list; scripts and templates are no part of it. */
const inside: Record<string, readonly string[]> = { ul: ['li'], ol: ['li'], dl: ['dt', 'dd', 'div'] };
const pointing = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];

/**
 * Holds a page to what its content may do wrong for those who listen to it or have it shown by a machine, and what can be told
 * without its layout (WCAG 2.2: 1.1.1, 1.3.1, 2.4.4, 4.1.2): headings skip no level, what is drawn and what can be pressed has a
 * name, lists hold entries, and an id stands once and is there where it is named.
 *
 * @returns what is not so
 */
export function checkOutline(document: Document): string[] {
  const all = DomUtils.findAll(() => true, document.children);
  return [...checkHeadings(all), ...all.flatMap(checkElement), ...checkNamed(all), ...checkIds(document)];
}

function checkHeadings(all: readonly Element[]): string[] {
  const headings = all.filter(({ name }) => /^h[1-6]$/.test(name));
  return headings.flatMap(({ name }, index) => {
    const before = headings[index - 1]?.name ?? 'h0';
    return Number(name[1]) > Number(before[1]) + 1 && index > 0 ? [`has an ${name} right after an ${before}`] : [];
  });
}

function checkElement(element: Element): string[] {
  const { name, attribs } = element;
  if (name === 'img' && !('alt' in attribs)) return [`has an image without words: ${attribs.src}`];
  if (attribs.role === 'img' && !nameOf(element)) return [`has a drawing without a name: <${name}>`];
  if ((name === 'a' && 'href' in attribs) || name === 'button' || name === 'summary')
    return nameOf(element) ? [] : [`has a <${name}> without words: ${attribs.href ?? attribs.class ?? ''}`];
  const wrong =
    inside[name] && element.children.find((child) => 'name' in child && !inside[name]?.includes(child.name));
  return wrong && 'name' in wrong ? [`has a <${wrong.name}> right within a <${name}>`] : [];
}

/** What an element is called: by an attribute, or by the words in it. */
const nameOf = (element: Element): string =>
  (['aria-label', 'aria-labelledby', 'alt'].map((name) => element.attribs[name]).find(Boolean) ?? '').trim() ||
  DomUtils.textContent(element).trim() ||
  DomUtils.findAll(({ attribs }) => Boolean(attribs.alt || attribs['aria-label']), element.children)
    .map(({ attribs }) => attribs.alt || attribs['aria-label'])
    .join(' ');

function checkNamed(all: readonly Element[]): string[] {
  const known = new Set(all.flatMap(({ attribs }) => attribs.id ?? []));
  const named = all.flatMap(({ attribs }) =>
    pointing.flatMap((name) => (attribs[name] ?? '').split(/\s+/).filter((id) => id && !known.has(id))),
  );
  return [...new Set(named.map((id) => `names the id "${id}", which is not there`))];
}

/** An id, and the fragments in which it stands, as `⟦?outcome⟧` or `⟦*rows⟧`. */
type Placed = { id: string; within: readonly string[] };

/**
 * An id stands once on a page whatever the server fills in. It may stand twice where each place is in an outcome in which the
 * other is not: these are told apart by the server.
 */
function checkIds(document: Document): string[] {
  const placed = placedIn(document, []);
  const twice = placed.filter(({ id, within }, index) =>
    placed
      .slice(0, index)
      .some((other) => other.id === id && (isWithin(within, other) || isWithin(other.within, { within }))),
  );
  const repeated = placed.filter(({ id, within }) => !id.includes('⟦') && within.some((name) => name.startsWith('⟦*')));
  return [...new Set([...twice, ...repeated].map(({ id }) => `has the id "${id}" twice`))];
}

const isWithin = (fragments: readonly string[], { within }: Pick<Placed, 'within'>) =>
  within.every((name) => fragments.includes(name));

function placedIn({ children }: Document | Element, around: readonly string[]): Placed[] {
  const open: string[] = [];
  return children.flatMap((child) => {
    if (child.type === 'text')
      for (const [mark] of child.data.matchAll(/⟦[?*][^⟧]*⟧|⟦\/⟧/g)) mark === '⟦/⟧' ? open.pop() : open.push(mark);
    if (!('attribs' in child)) return [];
    const within = [...around, ...open];
    return [...(child.attribs.id ? [{ id: child.attribs.id, within }] : []), ...placedIn(child, within)];
  });
}
