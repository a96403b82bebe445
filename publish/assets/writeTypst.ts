import type { AnyNode, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { partOf } from '#publish/page/partOf.ts';
import { treatments } from '#publish/page/parts.ts';
import { languageArguments } from './faces.ts';
import { literal } from './typst.ts';

const blocks = new Set('article aside div dl h1 h2 h3 header ol p section table ul'.split(' '));
/** Elements that have no place in a PDF, unless they are a part that has one. */
const left = new Set('button details form input meta link nav script select svg textarea figure'.split(' '));

const isElement = (node: AnyNode): node is Element => 'attribs' in node;
const ruleOf = (element: Element) => {
  const part = partOf(element);
  return part && treatments[part].pdf;
};
const isLeft = (element: Element) => {
  const rule = ruleOf(element);
  return rule ? rule === 'left' : left.has(element.name);
};
const isBlock = (node: AnyNode) => isElement(node) && blocks.has(node.name);

/**
 * Writes finished HTML as Typst source, element by element. Every text becomes a literal, so nothing in it can be markup.
 *
 * @param url the address of the page, which the addresses in it are read against
 */
export function writeTypst(node: AnyNode, url: string): string {
  if (node.type === 'text') return `#${literal(node.data.replaceAll(/\s+/g, ' '))};`;
  if (!isElement(node) || isLeft(node)) return '';
  const { lang, dir, id } = node.attribs;
  const written = writeElement(node, url);
  const inLanguage =
    lang && dir ? `#text(${languageArguments(lang)}, dir: ${dir === 'rtl' ? 'rtl' : 'ltr'})[${written}]` : written;
  return id?.startsWith('source-')
    ? `#metadata(none)#label(${literal(id)})${inLanguage}${addressIn(node)}`
    : inLanguage;
}

/** What stands in an element; white space between blocks is no text. */
const inside = ({ children }: Element, url: string): string =>
  children
    .filter((child) => !(children.some(isBlock) && child.type === 'text' && child.data.trim() === ''))
    .map((child) => writeTypst(child, url))
    .join('');

const named = ({ children }: Element, ...names: string[]) =>
  children.filter(isElement).filter(({ name }) => names.includes(name));

function writeElement(element: Element, url: string): string {
  const content = () => `[${inside(element, url)}]`;
  const items = () =>
    named(element, 'li')
      .map((item) => `[${writeTypst(item, url)}]`)
      .join(', ');
  const rule = ruleOf(element);
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
      return `#heading(level: ${element.name[1]})${content()}`;
    case 'p':
      return `#${rule === 'lede' || rule === 'small' ? rule : 'par'}${content()}`;
    case 'ul':
      return `#list(${items()})`;
    case 'ol':
      return `#enum(${items()})`;
    case 'dl':
      return `#terms(${rowsOf(element, url).join(', ')})`;
    case 'table':
      return writeTable(element, url);
    case 'aside':
      return `#remark${content()}`;
    case 'strong':
      return `#strong${content()}`;
    case 'em':
      return `#emph${content()}`;
    case 'sup':
      return `${followsNumber(element) ? '#h(0.25em)' : ''}#super${content()}`;
    case 'span':
      return rule === 'line' ? `#linebreak();${inside(element, url)}` : inside(element, url);
    case 'br':
      return '#linebreak()';
    case 'bdi':
      return `#"\u2068";${inside(element, url)}#"\u2069";`;
    case 'a':
      return rule === 'words' ? inside(element, url) : writeLink(element, url);
    default:
      return inside(element, url);
  }
}

/** Whether a raised number comes right after another one, so that 4 and 8 do not read as 48. */
function followsNumber({ prev }: Element): boolean {
  if (!prev || !isElement(prev)) return false;
  return prev.name === 'sup' || (isLeft(prev) && followsNumber(prev));
}

/** The address of a source in words, because paper cannot be pressed. */
function addressIn(element: Element): string {
  const { href = '' } = DomUtils.findOne(({ name }) => name === 'a', element.children)?.attribs ?? {};
  return href && `#linebreak()#address(${literal(href)})`;
}

function writeLink(element: Element, url: string): string {
  const { href = '' } = element.attribs;
  const words = `[${inside(element, url)}]`;
  if (href.startsWith('#source-')) return `#link(label(${literal(href.slice(1))}))${words}`;
  return `#link(${literal(new URL(href, url).href)})${words}`;
}

/** Names and values; a value without a name belongs to the one before it. */
function rowsOf(element: Element, url: string): string[] {
  const rows: { name: string; values: string[] }[] = [];
  for (const row of named(element, 'div')) {
    const [name, value] = ['dt', 'dd'].map((part) => named(row, part).map((cell) => inside(cell, url))[0] ?? '');
    if (name) rows.push({ name, values: [value ?? ''] });
    else rows.at(-1)?.values.push(value ?? '');
  }
  return rows.map(({ name, values }) => `([${name}], [${values.join('#linebreak()')}])`);
}

function writeTable(element: Element, url: string): string {
  const rows = DomUtils.getElementsByTagName('tr', element).map((row) =>
    named(row, 'th', 'td').map((cell) => `[${inside(cell, url)}]`),
  );
  const [head = [], ...body] = rows;
  if (ruleOf(element) === 'rows')
    return `#table(columns: (1fr,) * ${head.length}, rows: (auto,) + (11mm,) * ${body.length}, stroke: 0.5pt + rgb("#465362"), table.header(${head.join(', ')}), ${body.flat().join(', ')})`;
  return `#table(columns: ${head.length}, table.header(${head.join(', ')}), ${body.flat().join(', ')})`;
}
