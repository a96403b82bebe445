import { createHash } from 'node:crypto';
import render from 'dom-serializer';
import type { ChildNode, Document, Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { frameClass } from '#blanks/embedLook.ts';
import { besideOperator } from '#blanks/operator.ts';
import { compile, fillParts } from '#blanks/template.ts';
import { awaitChoice } from './awaitChoice.ts';
import { fillContents } from './fillContents.ts';
import { frameStyle } from './frameStyle.ts';
import { keepTogether } from './keepTogether.ts';
import { leadOutOfFrame } from './leadOutOfFrame.ts';
import { letterColours } from './letterColours.ts';
import { nameLanguages } from './nameLanguages.ts';
import { takeParts } from './partOf.ts';
import { placeCitations } from './placeCitations.ts';
import { tellOgImage } from './tellOgImage.ts';

export type FinishedPage = {
  /** The whole page, whose parts `partOf` knows. */
  document: Document;
  html: string;
  /** The contract of its blanks and the letter it speaks of, from `<meta name="template">`. */
  template: string | null;
  letter: string | null;
  /** How the page calls itself, from `<meta name="title">`; null when that differs by outcome. */
  title: string | null;
  /** How it names the site it belongs to, from `og:site_name`; null when it is not for everybody. */
  siteName: string | null;
  /** Which edition of its text it shows, from `<meta name="version">`; null when it shows no text of one edition. */
  version: string | null;
  /** What stands at the foot of its PDF, from `<meta name="pdf">`; null when it has none. */
  pdfFoot: string | null;
  /** Its inlined style, and the hash of that for the policy. */
  style: string;
  styleHash: string | null;
  hasScript: boolean;
  /** Whether it shows a frame. */
  hasFrame: boolean;
};

type Bundle = {
  /** The text of a stylesheet that Next wrote, by its path. */
  style: (path: string) => string;
  /** The address of one of our scripts, by the name that pages use: `/browser/page.js`. */
  script: (path: string) => string;
};

const { findAll, getAttributeValue, removeElement, textContent } = DomUtils;
const isElement = (node: ChildNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';

/**
 * Takes the framework's runtime out of an exported page and puts its style in. What is left is what readers get. A page
 * that names a filling in `<meta name="sample">` shows its blanks with that, once for all: the examples of the design.
 *
 * @throws Error when the page holds a script that is neither ours nor JSON-LD, an inline handler, or a style of its own,
 *   which only mails may: no browser of ours shows them, and their programs read no file of style; or when the colours of
 *   its letter do not stand out
 */
export function finishPage(exported: string, bundle: Bundle): FinishedPage {
  const parsed = parseDocument(exported);
  const elements = findAll(isElement, parsed.children);
  const styles: string[] = [];
  for (const element of elements) {
    if (isRuntime(element)) removeElement(element);
    else if (element.name === 'link' && element.attribs.rel === 'stylesheet') {
      styles.push(bundle.style(element.attribs.href ?? ''));
      removeElement(element);
    }
  }
  removeComments(parsed);
  const sample = take(parsed, 'sample');
  const document = takeParts(
    sample === null
      ? parsed
      : parseDocument(besideOperator(print(parsed), (html) => fillParts(compile(html), JSON.parse(sample)))),
  );
  nameLanguages(document);
  keepTogether(document);
  tellOgImage(document);
  const meta = take(document, 'template');
  const [template = null, letter = null] = meta?.split(' ') ?? [];
  const title = take(document, 'title');
  const version = take(document, 'version');
  const pdfFoot = take(document, 'pdf');
  const left = findAll(isElement, document.children);
  for (const element of left) {
    refuse(element, template === 'mail');
    if (element.name === 'script' && element.attribs.src) element.attribs.src = bundle.script(element.attribs.src);
  }
  placeCitations(left);
  fillContents(document);
  awaitChoice(document);
  const colours = take(document, 'colours');
  if (left.some(({ name, attribs }) => name === 'html' && attribs.class === frameClass)) {
    leadOutOfFrame(left);
    styles.push(frameStyle(styles.join(''), colours));
  } else if (colours) styles.push(letterColours(colours, styles.join('')));
  const style = styles.join('');
  return {
    document,
    html: print(document).replace('</head>', () => (style ? `<style>${style}</style></head>` : '</head>')),
    style,
    template,
    letter,
    title: title?.includes('⟦') ? null : title,
    siteName: left.find(({ attribs }) => attribs.property === 'og:site_name')?.attribs.content ?? null,
    version,
    pdfFoot,
    styleHash: style ? `sha256-${createHash('sha256').update(style).digest('base64')}` : null,
    hasScript: left.some((element) => element.name === 'script' && element.attribs.src !== undefined),
    hasFrame: left.some(({ name }) => name === 'iframe'),
  };
}

const print = (document: Document) => render(document, { encodeEntities: 'utf8' });

/** What Next adds for its own running in a browser: scripts, their preloads, and the empty places they would fill. */
function isRuntime(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'script')
    return (
      attribs.src?.startsWith('/_next/') ||
      (attribs.src === undefined &&
        attribs.type === undefined &&
        /__next|TURBOPACK|\$R[CSTV]/.test(textContent(element)))
    );
  if (name === 'link') return (attribs.rel === 'preload' && attribs.as === 'script') || attribs.rel === 'expect';
  if (name === 'meta') return attribs.name === 'next-size-adjust';
  return name === 'div' && 'hidden' in attribs && element.children.every((child) => child.type === 'comment');
}

function refuse(element: Element, isMail: boolean) {
  const { name, attribs } = element;
  if (name === 'script' && attribs.src === undefined && attribs.type !== 'application/ld+json')
    throw new Error(`a stray inline script: ${textContent(element).slice(0, 80)}`);
  if (name === 'script' && attribs.src !== undefined && !(attribs.src.startsWith('/browser/') && 'defer' in attribs))
    throw new Error(`a stray script: ${attribs.src}`);
  if (name === 'style' && !isMail)
    throw new Error(`a stray style, which the policy forbids: ${textContent(element).slice(0, 80)}`);
  const handler = Object.keys(attribs).find(
    (attribute) => attribute.startsWith('on') || (attribute === 'style' && !isMail),
  );
  if (handler) throw new Error(`an inline ${handler} on <${name}>, which the policy forbids`);
}

/** Reads a `<meta>` that only `publish` is meant to see, and removes it. */
function take(document: Document, name: string): string | null {
  const [meta] = findAll(
    (element) => element.name === 'meta' && getAttributeValue(element, 'name') === name,
    document.children,
  );
  if (!meta) return null;
  removeElement(meta);
  return getAttributeValue(meta, 'content') ?? null;
}

function removeComments(document: Document) {
  for (const comment of DomUtils.find(
    (node) => node.type === 'comment',
    document.children,
    true,
    Number.POSITIVE_INFINITY,
  ))
    removeElement(comment);
}
