import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { idOf } from './definitions.ts';

/**
 * Marks the citations that have their source noted in the margin: the first of each source under each heading. So no note
 * is farther from its sentence than a section, and a section that rests on one source says so once.
 */
export function placeNotes(tree: Root): void {
  const noted = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'heading') noted.clear();
    // A table has no margin.
    if (node.type !== 'paragraph') return;
    visit(node, 'mdxJsxTextElement', (cite) => {
      if (cite.name !== 'Cite') return;
      if (!noted.has(idOf(cite))) cite.attributes.push({ type: 'mdxJsxAttribute', name: 'isNoted', value: null });
      noted.add(idOf(cite));
    });
  });
}
