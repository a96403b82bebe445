import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { readWhole } from '#content/readFields.ts';

/** A shape of a logo, or several. */
export type Shape = { name: string; attributes: Readonly<Record<string, string>>; within: readonly Shape[] };

/** The most characters that a logo may have: it stands in each page of its letter. */
const longest = 8000;

/** Shapes and how they are drawn: nothing of this can run, load or lead anywhere. */
const elements = ['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
const attributes = new Set(
  'xmlns viewBox width height d cx cy r rx ry x y x1 y1 x2 y2 points transform fill fill-rule fill-opacity clip-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity opacity'.split(
    ' ',
  ),
);
const plain = /^[\w\s.,#()+%-]*$/;

/**
 * Reads a logo that somebody drew: it is taken as it is, or refused.
 *
 * @returns its shapes, or a sentence that says what it must not hold, and on which line
 */
export function readLogo(svg: string): { shape: Shape } | { fault: string; line: number } {
  const line = 1;
  if (svg.length > longest) return { line, fault: `has ${svg.length} characters, and at most ${longest} may be` };
  const text = svg.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, (instruction) => instruction.replaceAll(/./g, ' '));
  const { children } = parseDocument(text, { xmlMode: true, withStartIndices: true });
  const nodes = children.filter((node) => !isBlank(node));
  const [root] = nodes;
  if (nodes.length !== 1 || !root || !isTag(root) || root.name !== 'svg')
    return { line, fault: 'is not one <svg> element and nothing else' };
  if (!root.attribs.viewBox) return { line, fault: 'says no viewBox, so it cannot be shown in another size' };
  const found = faultIn(root);
  if (!found) return { shape: shapeOf(root) };
  return { fault: found.fault, line: text.slice(0, found.at ?? 0).split('\n').length };
}

/** The logo of a letter by the name of its file. @throws Error when it is not there or is refused, which the check of the content says first */
export function logoOf(name: string, folder = 'content'): Shape {
  const read = readLogo(readWhole(join(folder, 'logos', name)));
  if ('fault' in read) throw new Error(`content/logos/${name} ${read.fault}`);
  return read.shape;
}

/** What is wrong with the logo that a letter names, in a sentence. */
export function faultOfLogo(name: string, folder: string): string | undefined {
  const file = join(folder, 'logos', name);
  if (!existsSync(file)) return `is no file in content/logos`;
  const read = readLogo(readWhole(file));
  return 'fault' in read ? `${read.fault}: save it as a plain SVG of shapes` : undefined;
}

/** A logo as a file of its own: what was looked at, and nothing else of what was drawn. */
export function writeLogo(shape: Shape): string {
  const { xmlns: _, ...attributes } = shape.attributes;
  return writeShape({ ...shape, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...attributes } });
}

/** No value of a shape has a sign that would have to be escaped. */
const writeShape = ({ name, attributes, within }: Shape): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>${within.map(writeShape).join('')}</${name}>`;

const isBlank = (node: ChildNode) => isText(node) && node.data.trim() === '';

type Found = { fault: string; at: number | null };

function faultIn(element: Element): Found | undefined {
  const at = element.startIndex;
  if (!elements.includes(element.name)) return { at, fault: `holds <${element.name}>` };
  for (const [name, value] of Object.entries(element.attribs)) {
    if (name === 'xmlns' ? value !== 'http://www.w3.org/2000/svg' : !attributes.has(name))
      return { at, fault: `holds ${name}="…"` };
    if (name !== 'xmlns' && (!plain.test(value) || /url/i.test(value)))
      return { at, fault: `holds ${name}="${value.slice(0, 40)}"` };
  }
  for (const node of element.children) {
    if (isBlank(node)) continue;
    if (!isTag(node)) return { at: node.startIndex, fault: 'holds a text, a comment or an instruction' };
    const found = faultIn(node);
    if (found) return found;
  }
  return undefined;
}

const shapeOf = ({ name, attribs, children }: Element): Shape => ({
  name,
  attributes: attribs,
  within: children.filter(isTag).map(shapeOf),
});
