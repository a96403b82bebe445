import type { ChildNode, Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { SearchEntry } from '#blanks/searchEntry.ts';
import { compile, fillParts } from '#blanks/template.ts';

const { findOne, findAll, getAttributeValue, textContent } = DomUtils;

/** Elements that say nothing of the subject: menus, forms, what is closed until it is opened, drawings, boxes with code. */
const skippedNames = new Set([
  'nav',
  'form',
  'fieldset',
  'details',
  'button',
  'input',
  'textarea',
  'output',
  'script',
  'style',
  'svg',
  'sup',
]);
/** Parts of the page about the page: notices, ways to pass it on, sources, when it changed. */
const skippedClasses = new Set([
  ...['notice', 'share', 'embed', 'copy', 'sources', 'from', 'revision', 'progress', 'filters'],
  // What is said elsewhere: on the pages of the glossary, the views and whatever has the topic.
  ...['definition', 'answered', 'topics', 'tagged'],
]);
const headings = new Set(['h2', 'h3']);
const blocks = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'div',
  'section',
  'article',
  'h2',
  'h3',
  'h4',
  'tr',
  'td',
  'th',
  'br',
  'blockquote',
  'figcaption',
  'aside',
]);

/** @property under the titles of what it stands in */
type Draft = { anchor: string; title: string; under: string[]; language: string; text: string };

/**
 * What a search can find on a finished page: the page itself, and each of its sections that has an anchor.
 *
 * Nothing comes from a testimony, not even its title: who tells it is met on its page, after the note on what is in it, or not at all.
 *
 * @param html with or without blanks; these and the fragments of outcomes are left out
 * @returns nothing when the page asks not to be indexed
 */
export function searchEntries(path: string, html: string): SearchEntry[] {
  const { children } = parseDocument(fillParts(compile(html), {}));
  const meta = (name: string) => {
    const element = findOne(
      (candidate) => candidate.name === 'meta' && getAttributeValue(candidate, 'name') === name,
      children,
    );
    return (element && getAttributeValue(element, 'content')) ?? '';
  };
  const main = findOne(({ name }) => name === 'main', children);
  const heading = main && findOne(({ name }) => name === 'h1', main.children);
  if (!main || !heading || /noindex|none/.test(meta('robots'))) return [];
  const page: Draft = { anchor: '', title: wordsOf(heading), under: [], language: languageOf(heading), text: '' };
  const drafts = [page];
  collect(main, page, drafts, heading);
  // Most pages say their description once more under their title.
  const description = squeeze(meta('description'));
  if (!squeeze(page.text).includes(description)) page.text = `${description}\n${page.text}`;
  return drafts.map(({ anchor, title, under, language, text }) => ({
    url: anchor ? `${path}#${encodeURIComponent(anchor)}` : path,
    title,
    page: under.join(' · '),
    language,
    text: squeeze(text),
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
    };
    drafts.push(draft);
    return draft;
  };
  for (const child of parent.children) {
    if (child.type === 'text') current.text += child.data;
    if (child.type !== 'tag' || child === title || isSkipped(child)) continue;
    const { name, attribs } = child;
    if (headings.has(name) && attribs.id) {
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
  findOne(({ name, attribs }) => name === 'dt' || (headings.has(name) && !attribs.id), element.children);

function isSkipped({ name, attribs, children }: Element): boolean {
  // A term is pressed to open its definition, but its words belong to the sentence.
  if (attribs.class === 'term') return false;
  if (skippedNames.has(name) || attribs['aria-hidden'] === 'true' || 'hidden' in attribs) return true;
  const classes = (attribs.class ?? '').split(/\s+/);
  if (classes.some((each) => skippedClasses.has(each))) return true;
  return (
    classes.includes('entry') &&
    findAll((inner) => /(^|\s)testimony(\s|$)/.test(inner.attribs.class ?? ''), children).length > 0
  );
}

function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parent?.type === 'tag' ? at.parent : null)
    if (at.attribs.lang) return at.attribs.lang;
  return '';
}

const wordsOf = (node: ChildNode) => squeeze(textContent(node));
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
