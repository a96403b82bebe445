import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';

const isTerm = (node: Nodes): node is MdxJsxTextElement => node.type === 'mdxJsxTextElement' && node.name === 'Term';

/** The id that an element names in its attribute `of`. */
export const idOf = ({ attributes }: MdxJsxTextElement | MdxJsxFlowElement): string =>
  attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && attribute.name === 'of' ? String(attribute.value) : [],
  )[0] ?? '';

/** Puts the definition of each term behind the paragraph that the term stands in, and its short meaning, which the margin shows, at the end of it: inside they would be read as part of the sentence. */
export function placeDefinitions(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const terms: string[] = [];
    visit(paragraph, (node) => {
      if (isTerm(node)) terms.push(idOf(node));
    });
    if (!parent || index === undefined || terms.length === 0) return;
    const element = (id: string) => ({
      children: [],
      attributes: [{ type: 'mdxJsxAttribute' as const, name: 'of', value: id }],
    });
    const definitions = terms.map((id) => ({
      type: 'mdxJsxFlowElement' as const,
      name: 'Definition',
      ...element(id),
    }));
    paragraph.children.push(
      ...terms.map((id) => ({ type: 'mdxJsxTextElement' as const, name: 'Meaning', ...element(id) })),
    );
    parent.children.splice(index + 1, 0, ...definitions);
    return [SKIP, index + 1 + definitions.length];
  });
}
