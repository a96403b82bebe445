import type { ChildNode, Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { SearchEntry } from '#blanks/searchEntry.ts';
import { isMadeAnchor } from '#publish/page/fillContents.ts';
import { partOf } from '#publish/page/partOf.ts';
import { treatments } from '#publish/page/parts.ts';
import { findIn, textIn, withoutBlanks } from './withoutBlanks.ts';

/** Elements that say nothing of the subject, unless they are a part that does: menus, forms, what is closed until it is opened, drawings, boxes with code. */
const skippedNames = new Set(
  'nav form fieldset details summary button input label select textarea output script style svg sup'.split(' '),
);
const headings = new Set(['h2', 'h3']);
const blocks = new Set('p li dt dd div section article h2 h3 h4 tr td th br blockquote figcaption aside'.split(' '));

/** @property under the titles of what it stands in */
type Draft = { anchor: string; title: string; under: string[]; language: string; text: string; numbers: string[] };

/**
 * What a search can find on a finished page: the page itself, and each of its sections that has an anchor.
 *
 * Nothing comes from a testimony, not even its title: who tells it is met on its page, after the note on what is in it, or not at all.
 *
 * @param document with or without blanks; these, the fragments of outcomes and the rows are left out
 * @returns nothing when the page asks not to be indexed
 */
export function searchEntries(path: string, document: Document): SearchEntry[] {
  const metas = DomUtils.getElementsByTagName('meta', document);
  const meta = (name: string) => metas.find(({ attribs }) => attribs.name === name)?.attribs.content ?? '';
  const main = findIn(document, ({ name }) => name === 'main');
  const heading = main && findIn(main, ({ name }) => name === 'h1');
  if (!main || !heading || /noindex|none/.test(meta('robots'))) return [];
  const page: Draft = {
    anchor: '',
    title: wordsOf(heading),
    under: [],
    language: languageOf(heading),
    text: '',
    numbers: [],
  };
  const drafts = [page];
  collect(main, page, drafts, heading);
  // Most pages say their description once more under their title.
  const description = squeeze(meta('description'));
  if (!linesIn(page.text).includes(description)) page.text = `${description}\n${page.text}`;
  // A sheet or the like is headed by what it belongs to; how it is called itself stands in its title, before the site's name.
  const head = findIn(document, ({ name }) => name === 'head');
  const title = head && findIn(head, ({ name }) => name === 'title');
  const named = title ? wordsOf(title).replace(/ – [^–]*$/, '') : page.title;
  return drafts.map(({ anchor, title, under, language, text, numbers }) => ({
    url: anchor ? `${path}#${encodeURIComponent(anchor)}` : path,
    title,
    page: anchor || title === named ? under.join(' · ') : named,
    language,
    text: linesIn(text),
    ...(numbers.length > 0 ? { numbers } : {}),
  }));
}

/**
 * Adds the text under an element to the entry that it belongs to; an element with an anchor begins a new one.
 *
 * @param title what need not be said again in the text
 */
function collect(parent: Element, entry: Draft, drafts: Draft[], title: Element | null): void {
  let current = entry;
  const begin = (element: Element, title: Element, within: Draft): Draft => {
    const under = [...within.under, within.title];
    const draft = {
      anchor: element.attribs.id ?? '',
      title: wordsOf(title),
      under,
      language: languageOf(element),
      text: '',
      numbers: [],
    };
    drafts.push(draft);
    return draft;
  };
  let before: ChildNode | undefined;
  for (const child of withoutBlanks(parent)) {
    if (child.type === 'tag' && isLeft(child)) continue;
    // Two elements side by side, with nothing between them, are set apart by style alone.
    if (before?.type === 'tag' && child.type === 'tag') current.text += '\n';
    before = child;
    if (child.type === 'text') current.text += child.data.replace(/\s+/g, ' ');
    if (child.type !== 'tag' || child === title) continue;
    const { name, attribs } = child;
    if (attribs.href?.startsWith('tel:')) current.numbers.push(attribs.href.replace(/\D/g, ''));
    if (headings.has(name) && attribs.id && !isMadeAnchor(attribs.id)) {
      current = begin(child, child, entry);
      continue;
    }
    const named = (name === 'li' || name === 'div') && attribs.id ? titleIn(child) : null;
    const inner = named ? begin(child, named, current) : current;
    collect(child, inner, drafts, named ?? title);
    if (blocks.has(name)) inner.text += '\n';
  }
}

/** A term, or the heading of an entry that has no anchor of its own. */
const titleIn = (element: Element) =>
  findIn(element, ({ name, attribs }) => name === 'dt' || (headings.has(name) && !attribs.id));

function isLeft(element: Element): boolean {
  const part = partOf(element);
  if (part) return treatments[part].search === 'left';
  const { name, attribs } = element;
  return skippedNames.has(name) || attribs['aria-hidden'] === 'true' || 'hidden' in attribs;
}

function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parent?.type === 'tag' ? at.parent : null)
    if (at.attribs.lang) return at.attribs.lang;
  return '';
}

const wordsOf = (element: Element) => squeeze(textIn(element));

/** The lines of a text in one: with a dot between them where the first ends in no sign of its own. */
const linesIn = (text: string) =>
  text
    .split('\n')
    .map(squeeze)
    .filter(Boolean)
    .reduce((said, line) => `${said}${said === '' || ended.test(said) ? ' ' : ' · '}${line}`, '')
    .trim();

/** Ends in a sign that ends or joins, behind which a bracket or a quotation mark may close. */
const ended = /[.,:;?!…،؛؟。、！？][\p{Pe}\p{Pf}"']*$/u;

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
