import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { checkViews } from './checkViews.ts';
import { idOf, placeDefinitions } from './definitions.ts';
import { placeNotes } from './placeNotes.ts';
import { readFields } from './readFields.ts';
import { type Kind, kinds } from './schema/kinds.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The components that a text may use, with their attributes. */
const vocabulary: Record<string, readonly string[]> = {
  /** Names the source of the sentences since the last citation: `<Cite of="seed-ncmec-letter" />`. */
  Cite: ['of'],
  /** Opens the definition of a word at its first use in a text: `<Term of="metadata">metadata</Term>`. */
  Term: ['of'],
  /** Names, behind the last citation of a paragraph, a view that answers it: `<View of="v-crin" />`. */
  View: ['of'],
  /** The portal's own remark inside a text of facts; needs no source because it states no fact about the world. */
  Note: [],
};

const schemes = /^(https?:\/\/|mailto:|\/(?![/\\])|#)/;

/** The one way to write a citation; library.ts finds them by it. */
const citation = /^<Cite of="([a-z0-9-]+)" ?\/>$/;

/**
 * A remark plugin that keeps texts to plain Markdown and the vocabulary above, and sees to it that facts are cited.
 * Fails the build with file, line and a sentence.
 */
export function vocabularyOnly() {
  return (tree: Root, file: VFile) => {
    const document = (file.data as { rawDocumentData?: { sourceFilePath: string } }).rawDocumentData;
    const path = document?.sourceFilePath ?? file.path ?? '';
    const fail = (message: string, node: Nodes) => {
      // The whole file was parsed, fields and all, so this is the line in the file.
      throw new Error(`content/${path}:${node.position?.start.line ?? 1} (body): ${message}`);
    };
    visit(tree, (node) => {
      // The bundler adds an export of the frontmatter; it has no place in the text.
      if (node.type === 'mdxjsEsm' && node.position) fail('imports and exports are not allowed in texts', node);
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
        fail('expressions in braces are not allowed in texts', node);
      if (node.type === 'html') fail('raw HTML is not allowed in texts', node);
      if (node.type === 'blockquote') fail('quotations are not allowed: report in our own words and cite', node);
      if (node.type === 'image' || node.type === 'imageReference') fail('pictures are not part of texts', node);
      // Their heading and their way back would be in English, whatever the language of the text.
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
        fail('footnotes are not part of texts', node);
      if ((node.type === 'link' || node.type === 'definition') && !schemes.test(node.url))
        fail(`the link "${node.url}" must start with https://, mailto:, / or #`, node);
      if (node.type === 'heading' && node.depth === 1)
        fail('the title is the only heading of the first level: begin at ##', node);
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        checkElement(node, sourceOf(node, file), fail);
    });
    if (kinds[path.split('/')[0] as Kind]?.cited) requireCitations(tree, fail);
    checkTerms(tree, fail);
    checkViews(tree, path, fail);
    joinCitations(tree);
    placeNotes(tree);
    placeDefinitions(tree);
  };
}

/** The text that a node was parsed from. */
const sourceOf = ({ position }: Element, file: VFile) =>
  String(file).slice(position?.start.offset, position?.end.offset);

function checkElement(node: Element, written: string, fail: (message: string, node: Nodes) => void) {
  const known = node.name && Object.hasOwn(vocabulary, node.name) ? vocabulary[node.name] : undefined;
  if (!known)
    return fail(`<${node.name ?? ''}> is not in the vocabulary (${Object.keys(vocabulary).join(', ')})`, node);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !known.includes(attribute.name))
      return fail(`<${node.name}> takes no such attribute`, node);
    if (typeof attribute.value !== 'string')
      return fail(`${attribute.name} of <${node.name}> must be a text in quotes`, node);
  }
  if (node.name === 'Note' && node.type === 'mdxJsxTextElement')
    return fail('<Note> stands on lines of its own, not inside a sentence', node);
  if (node.name === 'Cite') {
    const id = citation.exec(written)?.[1];
    if (!id) return fail('a citation is written <Cite of="…" />, with the id of a source and nothing else', node);
    if (!existsSync(join('content/sources', `${id}.yaml`)))
      return fail(`<Cite of="${id}">: there is no source with this id in content/sources`, node);
  }
}

/** Each paragraph and list item ends in a citation, which covers the sentences before it; only a <Note> speaks for the portal. */
function requireCitations(tree: Root, fail: (message: string, node: Nodes) => void) {
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Note') return SKIP;
    if (node.type !== 'paragraph' || !textOf(node).trim()) return;
    if (!endsInCitation(node))
      fail('this paragraph must end in a citation: <Cite of="…" /> (or stand in a <Note> if it states no fact)', node);
  });
}

/** A term stands in a sentence, where its definition can stand beside it, and only at its first use in the text. */
function checkTerms(tree: Root, fail: (message: string, node: Nodes) => void) {
  const glossary = readFields('content/glossary/facts.yaml').terms as { id: string }[] | undefined;
  const defined = new Set<string>();
  visitParents(tree, (node, ancestors) => {
    if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== 'Term') return;
    const id = idOf(node);
    if (!glossary?.some((term) => term.id === id))
      fail(`<Term of="${id}">: there is no term with this id in content/glossary/facts.yaml`, node);
    if (!ancestors.some(({ type }) => type === 'paragraph') || ancestors.some(({ type }) => type === 'link'))
      fail('<Term> stands inside a sentence: not alone, nor in a heading, a table or a link', node);
    if (node.children.length === 0 || node.children.some(({ type }) => type !== 'text'))
      fail('<Term> holds the words of the text, and nothing else', node);
    if (defined.has(id)) fail(`<Term of="${id}"> stands twice: only its first use in a text is marked`, node);
    defined.add(id);
  });
}

/** A citation never stands at the beginning of a line: the space before it goes. */
function joinCitations(tree: Root) {
  visit(tree, 'mdxJsxTextElement', (node, index, parent) => {
    const before = index ? parent?.children[index - 1] : undefined;
    if (node.name === 'Cite' && before?.type === 'text') before.value = before.value.trimEnd();
  });
}

const endsInCitation = (paragraph: Paragraph) => {
  const isView = (child: PhrasingContent) => child.type === 'mdxJsxTextElement' && child.name === 'View';
  const last = paragraph.children
    .filter((child) => (child.type !== 'text' || child.value.trim()) && !isView(child))
    .at(-1);
  return last?.type === 'mdxJsxTextElement' && last.name === 'Cite';
};
