import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { idOf } from '#content/files/definitions.ts';
import type { Answer } from '#content/schema/fields.ts';
import { defaultLocale } from '#i18n/locales.ts';

const isView = (node: Nodes | undefined) =>
  (node?.type === 'mdxJsxTextElement' || node?.type === 'mdxJsxFlowElement') && node.name === 'View';

/**
 * Checks that a view beside a paragraph is one that answers the text, by the field `answeredBy` of its original, and that
 * it stands once, behind the last citation.
 *
 * @param path of the file under content/
 * @param answers what the original says of the views that answer it; null when that cannot be read, which is told of the original
 * @param fail told the fault and the node
 */
export function checkViews(
  tree: Root,
  path: string,
  answers: readonly Answer[] | null,
  fail: (message: string, node: Nodes) => void,
): void {
  const [kind = '', , name = ''] = path.split('/');
  const placed = new Set<string>();
  visitParents(tree, (node, ancestors) => {
    if (!isView(node) || !('attributes' in node)) return;
    const id = idOf(node);
    if (ancestors.at(-1)?.type !== 'paragraph' || node.children.length > 0)
      fail('<View of="…" /> stands at the end of a paragraph or an item, and holds nothing', node);
    if (answers && !answers.some((answer) => answer?.view === id && !answer.to))
      fail(
        `<View of="${id}">: answeredBy in ${kind}/${defaultLocale}/${name} does not name this view, without "to"; add it there, or take it out here`,
        node,
      );
    if (placed.has(id)) fail(`<View of="${id}"> stands twice in this text`, node);
    placed.add(id);
  });
  visit(tree, 'paragraph', ({ children }) => {
    const after = children
      .slice(children.findIndex(isView))
      .find((child) => !isView(child) && (child.type !== 'text' || child.value.trim()));
    if (after && children.some(isView)) fail('nothing stands behind <View of="…" /> in its paragraph', after);
  });
}
