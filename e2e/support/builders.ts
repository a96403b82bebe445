import { Parser } from 'htmlparser2';

/** What a builder of sites makes of what is pasted into it. docs/embedding.md names where each rule was read. */
export type Builder = {
  name: string;
  /** The page that its readers get. @param pageOf puts a page of its own at an address, for builders that frame what was pasted */
  make(pasted: string, pageOf: (body: string) => string): string;
  /** Whether frames and scripts of others are kept. */
  isOpen: boolean;
};

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Keeps these elements with these attributes, and the text of all others but scripts and styles. */
function keepOnly(allowed: Readonly<Record<string, readonly string[]>>): (html: string) => string {
  return (html) => {
    let kept = '';
    let unread = 0;
    const parser = new Parser({
      onopentag(name, attributes) {
        if (name === 'script' || name === 'style') unread++;
        const names = allowed[name];
        if (!names) return;
        const told = names.flatMap((one) =>
          attributes[one] === undefined ? [] : [` ${one}="${inHtml(attributes[one])}"`],
        );
        kept += `<${name}${told.join('')}>`;
      },
      ontext(text) {
        if (unread === 0) kept += inHtml(text);
      },
      onclosetag(name) {
        if (name === 'script' || name === 'style') unread--;
        if (allowed[name]) kept += `</${name}>`;
      },
    });
    parser.end(html);
    return kept;
  };
}

/** Those that let go what could do harm, and so most of what is pasted; then those that keep it as it is. */
const drupalBasic = keepOnly({
  a: ['href', 'hreflang'],
  blockquote: ['cite'],
  p: [],
  em: [],
  strong: [],
  ul: [],
  ol: [],
  li: [],
});
const wordPressPost = keepOnly({
  a: ['href', 'title', 'rel', 'target'],
  blockquote: ['cite'],
  p: [],
  em: [],
  strong: [],
  ul: [],
  ol: [],
  li: [],
  div: ['class'],
});
const asItIs = (pasted: string) => pasted;

export const builders: readonly Builder[] = [
  { name: 'WordPress, HTML of an author', make: wordPressPost, isOpen: false },
  { name: 'Drupal, Basic HTML', make: drupalBasic, isOpen: false },
  {
    name: 'code as it is: Drupal’s Full HTML, cards of Ghost, code of Squarespace and Webflow',
    make: asItIs,
    isOpen: true,
  },
  {
    name: 'Wix, HTML element',
    make: (pasted, pageOf) =>
      `<iframe src="${pageOf(pasted)}" title="wix" width="800" height="1200" sandbox="allow-same-origin allow-forms allow-popups allow-scripts allow-pointer-lock"></iframe>`,
    isOpen: true,
  },
];
