import { Parser } from 'htmlparser2';

/** What a builder of sites makes of what is pasted into it. docs/embedding.md names where each rule was read. */
type Builder = {
  name: string;
  /** What its readers get. @param pageOf puts a page of its own at an address, for builders that frame what was pasted */
  make(pasted: Pasted, pageOf: (body: string) => string): string;
};
/** What can be pasted of one embed: the element with its script, the code with the frame, the address, for which oEmbed answers. */
type Pasted = { element: string; frame: string; oembed: Record<string, unknown> };

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Keeps these elements with these attributes, and the text of all others but scripts and styles. */
function keepOnly(allowed: Readonly<Record<string, readonly string[]>>): Builder['make'] {
  return ({ element }) => {
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
    parser.end(element);
    return kept;
  };
}

const keptByBoth = { blockquote: ['cite'], p: [], em: [], strong: [], ul: [], ol: [], li: [] };
const drupalBasic = keepOnly({ ...keptByBoth, a: ['href', 'hreflang'] });
const wordPressPost = keepOnly({ ...keptByBoth, a: ['href', 'title', 'rel', 'target'], div: ['class'] });

/** Takes an answer that says its kind and version, and what is rich when it has HTML and a width; shows its HTML as it is. */
function ghostCard({ type, version, html, width }: Record<string, unknown>): string {
  if (!version || type !== 'rich' || !html || !width) throw new Error('Ghost would show a bookmark');
  return `<figure class="kg-card kg-embed-card">${html}</figure>`;
}

/** Those that take frames and scripts out; what they leave is the link inside of the element. */
export const closedBuilders: readonly Builder[] = [
  { name: 'WordPress, HTML of an author', make: wordPressPost },
  { name: 'Drupal, Basic HTML', make: drupalBasic },
];

/** Those that keep them. We found no rules of Squarespace in public: there the plain frame is tried, which needs nothing but itself. */
export const openBuilders: readonly Builder[] = [
  {
    name: 'code as it is: Drupal’s Full HTML, HTML cards of Ghost, Code Embed of Webflow',
    make: ({ element }) => element,
  },
  { name: 'the plain frame: Squarespace, WordPress’s Custom HTML of an admin', make: ({ frame }) => frame },
  {
    name: 'Wix, HTML element',
    make: ({ frame }, pageOf) =>
      `<iframe src="${pageOf(frame)}" title="wix" width="800" height="1200" sandbox="allow-same-origin allow-forms allow-popups allow-scripts allow-pointer-lock"></iframe>`,
  },
  { name: 'Ghost, the address', make: ({ oembed }) => ghostCard(oembed) },
];
