import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { idOf } from '#content/files/definitions.ts';
import { beginning } from '#content/files/skeleton.ts';
import { pathOfText } from '#content/model/addresses.ts';
import type { Answer } from '#content/schema/fields.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import type { Consent } from '#content/schema/testimony.ts';
import { checkLink } from './checkLink.ts';
import { checkViews } from './checkViews.ts';
import { didYouMean } from './didYouMean.ts';
import { braces } from './explainMdx.ts';
import type { Known } from './known.ts';
import { parseBody } from './parseBody.ts';
import { unknownElement, vocabulary } from './vocabulary.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Tell = (message: string, node: Nodes) => void;

type About = {
  /** The path under content/, such as "faq/en/lock.mdx". */
  file: string;
  known: Known;
  /** The views that the original says answer it; null when its fields cannot be read. */
  answers: readonly Answer[] | null;
  /** What the author of a testimony agreed to. */
  consent?: Consent | undefined;
};

/** The one way to write a citation; content/library.ts finds them by it. */
const citation = /^<Cite of="([a-z0-9-]+)" ?\/>$/;

/**
 * Keeps the body of a text to plain Markdown and its vocabulary, and sees to it that facts are cited and links lead
 * somewhere.
 *
 * @param body the text, its fields blanked out so that lines are counted as in the file
 * @returns each fault with its line
 */
export function checkBody(body: string, { file, known, answers, consent }: About): { line: number; message: string }[] {
  const { hindrances, tree } = parseBody(body);
  const faults = hindrances.map(({ from, message }) => ({ line: body.slice(0, from).split('\n').length, message }));
  const tell: Tell = (message, { position }) => faults.push({ line: position?.start.line ?? 1, message });
  const [kind = 'pages', , name = ''] = file.split('/');
  const [page = ''] = pathOfText({ kind: kind as Kind, slug: name.replace(/\.mdx$/, '') }).split('#');
  if (tree)
    visit(tree, (node) => {
      checkNode(node, body, known, tell);
      if (kind === 'updates' && !isMailable(node)) tell(unmailable, node);
      if (node.type === 'blockquote' && consent?.words !== 'verbatim') tell(quotation, node);
      if (node.type !== 'link' && node.type !== 'definition') return;
      const wrong = checkLink(node.url, page, known.addresses);
      if (wrong) tell(wrong, node);
    });
  if (tree && hindrances.length === 0) {
    // What an author gave to the portal rests on that, and on no source.
    if (kinds[kind as Kind]?.cited && !consent) requireCitations(tree, tell);
    checkBegun(tree, tell);
    checkLevels(tree, tell);
    checkRepeats(tree, tell);
    checkTerms(tree, known.terms, tell);
    checkViews(tree, file, answers, tell);
  }
  return distinct(faults).sort((a, b) => a.line - b.line);
}

const quotation =
  'quotations are not allowed; report in our own words and cite (a line must not begin with >); only the author of a testimony can consent to it';

const unmailable =
  'this cannot be mailed: an update has headings, paragraphs, lists, links and emphasis, and of the tags <Cite> and <Term>';

/** Whether a mail can show a part of a body: see content/model/mailBlocks.ts. */
const isMailable = (node: Nodes) =>
  /^(?:root|heading|paragraph|list|listItem|text|link|emphasis|strong|break)$/.test(node.type) ||
  (node.type === 'mdxJsxTextElement' && (node.name === 'Cite' || node.name === 'Term'));

/** One mistake is told once, however many tags of it stand in a line. */
const distinct = (faults: { line: number; message: string }[]) => [
  ...new Map(faults.map((fault) => [`${fault.line} ${fault.message}`, fault])).values(),
];

function checkNode(node: Nodes, body: string, known: Known, tell: Tell) {
  if (node.type === 'mdxjsEsm')
    tell('imports and exports are not allowed in texts; begin the line with another word, or take it out', node);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') tell(braces, node);
  if (node.type === 'image' || node.type === 'imageReference')
    tell('pictures are not part of texts; take it out', node);
  // Their heading and their way back would be in English, whatever the language of the text.
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
    tell('footnotes are not part of texts; write it in a sentence, and cite with <Cite of="…" />', node);
  if (node.type === 'heading' && node.depth === 1)
    tell('the title is the only heading of the first level; begin at ##', node);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    checkElement(node, body.slice(node.position?.start.offset, node.position?.end.offset), known, tell);
}

function checkElement(node: Element, written: string, { source }: Known, tell: Tell) {
  const attributes = node.name && Object.hasOwn(vocabulary, node.name) ? vocabulary[node.name] : undefined;
  if (!attributes) return tell(unknownElement(node.name ?? ''), node);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !attributes.includes(attribute.name))
      return tell(`<${node.name}> takes no such attribute; ${usage(node.name ?? '')}`, node);
    if (typeof attribute.value !== 'string')
      return tell(`${attribute.name} of <${node.name}> must be a text in straight quotes: of="…"`, node);
  }
  if (node.name === 'Note' && node.type === 'mdxJsxTextElement')
    return tell('<Note> stands on lines of its own, not inside a sentence', node);
  if (node.name === 'Cite') {
    const id = citation.exec(written)?.[1];
    if (!id) return tell('a citation is written <Cite of="…" />, with the id of a source and nothing else', node);
    if (!source.ids.has(id))
      tell(`<Cite of="${id}">: there is no source with this id in content/sources${didYouMean(id, source.ids)}`, node);
  }
}

const usage = (name: string) => (vocabulary[name]?.length ? `write <${name} of="…">` : `write <${name}>`);

/** What `npm run new` puts where the text belongs is not what an editor means to publish, nor is nothing. */
function checkBegun(tree: Root, tell: Tell) {
  if (tree.children.length === 0) tell('there is no text; write it under the second line of ---', tree);
  visit(tree, 'paragraph', (node) => {
    if (textOf(node).trim() === beginning) tell(`“${beginning}” stands where the text belongs; write it`, node);
  });
}

/** Headings are how a listener finds the way: under the title comes ##, under that ###. */
function checkLevels(tree: Root, tell: Tell) {
  let above = 1;
  visit(tree, 'heading', (node) => {
    if (node.depth > above + 1) tell(`this heading skips a level; begin it with ${'#'.repeat(above + 1)}`, node);
    above = Math.max(node.depth, 1);
  });
}

/** Each paragraph and list item ends in a citation, which covers the sentences before it; only a <Note> speaks for the portal. */
function requireCitations(tree: Root, tell: Tell) {
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Note') return SKIP;
    if (node.type !== 'paragraph' || !textOf(node).trim()) return;
    if (!endsInCitation(node))
      tell('this paragraph must end in a citation: <Cite of="…" /> (or stand in a <Note> if it states no fact)', node);
  });
}

/** A source is cited once a paragraph, at the end of the last sentence that rests on it. */
function checkRepeats(tree: Root, tell: Tell) {
  visit(tree, 'paragraph', (paragraph) => {
    const cited = new Set<string>();
    visit(paragraph, 'mdxJsxTextElement', (node) => {
      if (node.name !== 'Cite') return;
      const id = idOf(node);
      if (cited.has(id))
        tell(
          `<Cite of="${id}"> stands twice in this paragraph; keep one, and let what rests on it stand together`,
          node,
        );
      cited.add(id);
    });
  });
}

/** A term stands in a sentence, where its definition can stand beside it, and only at its first use in the text. */
function checkTerms(tree: Root, terms: ReadonlySet<string>, tell: Tell) {
  const defined = new Set<string>();
  visitParents(tree, (node, ancestors) => {
    if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== 'Term') return;
    const id = idOf(node);
    if (!terms.has(id))
      tell(
        `<Term of="${id}">: there is no term with this id in content/glossary/facts.yaml${didYouMean(id, terms)}`,
        node,
      );
    if (!ancestors.some(({ type }) => type === 'paragraph') || ancestors.some(({ type }) => type === 'link'))
      tell('<Term> stands inside a sentence: not alone, nor in a heading, a table or a link', node);
    if (node.children.length === 0 || node.children.some(({ type }) => type !== 'text'))
      tell('<Term> holds the words of the text, and nothing else', node);
    if (defined.has(id)) tell(`<Term of="${id}"> stands twice: only its first use in a text is marked`, node);
    defined.add(id);
  });
}

const endsInCitation = (paragraph: Paragraph) => {
  const isView = (child: PhrasingContent) => child.type === 'mdxJsxTextElement' && child.name === 'View';
  const last = paragraph.children
    .filter((child) => (child.type !== 'text' || child.value.trim()) && !isView(child))
    .at(-1);
  return last?.type === 'mdxJsxTextElement' && last.name === 'Cite';
};
