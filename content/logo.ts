import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { readWhole } from './readFields.ts';

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
 * @returns its shapes, or a sentence that says what it must not hold
 */
export function readLogo(svg: string): { shape: Shape } | { fault: string } {
  if (svg.length > longest) return { fault: `has ${svg.length} characters, and at most ${longest} may be` };
  const { children } = parseDocument(svg.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, ''), { xmlMode: true });
  const nodes = children.filter((node) => !isBlank(node));
  const [root] = nodes;
  if (nodes.length !== 1 || !root || !isTag(root) || root.name !== 'svg')
    return { fault: 'is not one <svg> element and nothing else' };
  if (!root.attribs.viewBox) return { fault: 'says no viewBox, so it cannot be shown in another size' };
  const fault = faultIn(root);
  return fault ? { fault } : { shape: shapeOf(root) };
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

const isBlank = (node: ChildNode) => isText(node) && node.data.trim() === '';

function faultIn(element: Element): string | undefined {
  if (!elements.includes(element.name)) return `holds <${element.name}>`;
  for (const [name, value] of Object.entries(element.attribs)) {
    if (name === 'xmlns' ? value !== 'http://www.w3.org/2000/svg' : !attributes.has(name)) return `holds ${name}="…"`;
    if (name !== 'xmlns' && (!plain.test(value) || /url/i.test(value))) return `holds ${name}="${value.slice(0, 40)}"`;
  }
  for (const node of element.children) {
    if (isBlank(node)) continue;
    if (!isTag(node)) return 'holds a text, a comment or an instruction';
    const fault = faultIn(node);
    if (fault) return fault;
  }
  return undefined;
}

const shapeOf = ({ name, attribs, children }: Element): Shape => ({
  name,
  attributes: attribs,
  within: children.filter(isTag).map(shapeOf),
});
