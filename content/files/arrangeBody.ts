import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { idOf, placeDefinitions } from './definitions.ts';

/**
 * A remark plugin that arranges a body for print: citations join their words, sources are noted in the margin,
 * definitions stand behind their paragraph. What a body may hold has been checked before: content/check/checkBody.ts.
 */
export const arrangeBody = () => (tree: Root) => {
  joinCitations(tree);
  placeNotes(tree);
  placeDefinitions(tree);
};

/** A citation mark never stands at the beginning of a line: the space before it goes. */
function joinCitations(tree: Root) {
  visit(tree, 'mdxJsxTextElement', (node, index, parent) => {
    const before = index ? parent?.children[index - 1] : undefined;
    if (node.name === 'Cite' && before?.type === 'text') before.value = before.value.trimEnd();
  });
}

/**
 * Marks the citations that have their source noted in the margin: the first of each source under each heading. So no note
 * is farther from its sentence than a section, and a section that rests on one source says so once.
 */
function placeNotes(tree: Root): void {
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
