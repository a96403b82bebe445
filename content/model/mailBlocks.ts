import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Words of a mail, and where they lead if they are a link. */
export type MailPart = { words: string; url?: string; isStrong?: boolean };
/** A heading, a paragraph or an item of a list; an item of a numbered list has its number. */
export type MailBlock = { is: 'heading' | 'paragraph' | 'item'; number?: number; parts: readonly MailPart[] };

/**
 * The body of an update as a mail shows it, in HTML and as text: without citations, with the words of terms.
 *
 * @param urlOf gives a link its whole address
 */
export function mailBlocks(body: string, urlOf: (href: string) => string): MailBlock[] {
  const partsOf = (node: Nodes, isStrong = false): MailPart[] => {
    if (node.type === 'text')
      return [{ words: node.value.replaceAll(/\s+/g, ' '), ...(isStrong && { isStrong: true }) }];
    if (node.type === 'break') return [{ words: ' ' }];
    if (node.type === 'link')
      return [
        {
          words: partsIn(node)
            .map(({ words }) => words)
            .join(''),
          url: urlOf(node.url),
        },
      ];
    return 'children' in node ? partsIn(node, isStrong || node.type === 'strong') : [];
  };
  const partsIn = (node: Parents, isStrong = false) =>
    (node.children as Nodes[]).flatMap((inner) => partsOf(inner, isStrong));
  const blocksIn = (node: Nodes): MailBlock[] => {
    if (node.type === 'heading' || node.type === 'paragraph') return tidied({ is: node.type, parts: partsIn(node) });
    if (node.type === 'list')
      return node.children.flatMap((item, index) =>
        item.children.flatMap(blocksIn).map((block, place): MailBlock => {
          if (block.is !== 'paragraph' || place > 0) return block;
          return { ...block, is: 'item', ...(node.ordered && { number: (node.start ?? 1) + index }) };
        }),
      );
    return 'children' in node ? (node.children as Nodes[]).flatMap(blocksIn) : [];
  };
  return blocksIn(fromMarkdown(body));
}

/** Without what citations leave behind: a space before a full stop, or at the end. */
function tidied({ is, parts }: MailBlock): MailBlock[] {
  const kept = parts.filter(({ words }, index) => words.trim() !== '' || (index > 0 && index < parts.length - 1));
  const last = kept.length - 1;
  const trimmed = kept.map((part, index) => {
    const start = index === 0 ? part.words.trimStart() : part.words;
    return { ...part, words: index === last ? start.trimEnd() : start };
  });
  return trimmed.length === 0 ? [] : [{ is, parts: trimmed }];
}
