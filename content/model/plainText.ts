import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

/** The words of a body without tags, citations and addresses: one line for each heading, paragraph, item or row. */
export function plainText(body: string): string {
  return linesOf(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })).join('\n');
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'html') return [];
  if (node.type === 'tableRow') return [node.children.map(words).join(' | ')];
  if (node.type === 'paragraph' || node.type === 'heading') return [words(node)].filter(Boolean);
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

const words = (node: Nodes) => textOf(node, { includeHtml: false }).replaceAll(/\s+/g, ' ').trim();
