import { type ChildNode, type Document, type Element, Text } from 'domhandler';

/**
 * What is under an element whatever the server fills in: no blanks, nothing of the fragments of outcomes, no rows.
 *
 * @throws Error when a fragment ends in another element than it begins in
 */
export function withoutBlanks({ children }: Document | Element): ChildNode[] {
  if (!children.some((child) => child.type === 'text' && child.data.includes('⟦'))) return children;
  let depth = 0;
  const left = children.flatMap((child) => {
    if (child.type !== 'text') return depth === 0 ? child : [];
    const said = child.data.split(/(⟦[^⟧]*⟧)/).filter((piece) => {
      if (/^⟦[?*]/.test(piece)) depth++;
      else if (piece === '⟦/⟧') depth--;
      return depth === 0 && !piece.startsWith('⟦');
    });
    return new Text(said.join(''));
  });
  if (depth !== 0) throw new Error('has a fragment that does not end in the element in which it begins');
  return left;
}

/** The first element under another one that fits, but for fragments and rows. */
export function findIn(parent: Document | Element, fits: (element: Element) => boolean): Element | null {
  for (const child of withoutBlanks(parent)) {
    if (!('attribs' in child)) continue;
    const found = fits(child) ? child : findIn(child, fits);
    if (found) return found;
  }
  return null;
}

/** The text of an element in the same way. */
export const textIn = (node: ChildNode): string =>
  node.type === 'text' ? node.data : 'attribs' in node ? withoutBlanks(node).map(textIn).join('') : '';
