import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeDefinitions } from './definitions.ts';
import { placeNotes } from './placeNotes.ts';

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
