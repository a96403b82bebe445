/**
 * For pages that embed us. Shows what `<private-protected-embed kind slug lang theme size colour partner>` names in a frame
 * of its own, and makes every frame of this portal on the page as high as its content: the height comes from the frame
 * itself and is kept within bounds. It runs as a module or as a plain script, early or late, once or twice.
 *
 * The link inside of an element says where the portal is, and stays in sight until the frame has spoken. Each state of this
 * script is kept for good (`npm run pin`), so the names below stay.
 */
export {};

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.scripts].find(({ src }) => /\/embed(\.\w+)?\.js$/.test(src));
const portal = script ? new URL(script.src).origin : '';

/** The frame of each kind, with `*` for the slug, and its height at first in CSS pixels, as blanks/embeds.ts has them. */
const frameOfKind: Record<string, [path: string, height: number]> = {
  position: ['positions/*', 520],
  ask: ['positions/*', 320],
  answer: ['faq/*', 480],
  figure: ['figures/*', 520],
  timeline: ['timeline', 600],
  news: ['news/*', 520],
  view: ['views/*', 520],
  letter: ['letters/*', 900],
  count: ['letters/*/count', 320],
  button: ['letters/*/button', 220],
  organisations: ['letters/*/organisations', 400],
};
const queried = ['theme', 'size', 'colour', 'partner', 'version'];

/** The elements on the page with their frames. */
const frames = new Map<HTMLElement, HTMLIFrameElement>();
const pasted = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => portal && src.startsWith(`${portal}/embed/`));

addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== 'height' || !Number.isFinite(data.height)) return;
  for (const frame of [...pasted(), ...frames.values()]) {
    // A frame in a sandbox has no origin, and one that went elsewhere another.
    if (frame.contentWindow !== source || !['null', new URL(frame.src).origin].includes(origin)) continue;
    frame.height = String(Math.min(Math.max(Math.ceil(data.height), 40), 20_000));
    frame.parentNode?.querySelector('slot')?.remove();
  }
});
// Where a policy of the page forbids the frame, there is the link.
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  for (const frame of frames.values())
    if (effectiveDirective === 'frame-src' && frame.src.startsWith(blockedURI)) frame.remove();
});
// Frames that spoke before somebody heard.
for (const frame of pasted()) frame.contentWindow?.postMessage({ type: 'ready' }, '*');

const name = 'private-protected-embed';
const said = new Set<string>();
/** Tells who builds the page, once, why nothing is shown. */
const warn = (words: string) => {
  if (!said.has(words)) console.warn(`${name}: ${words}`);
  said.add(words);
};
if (!customElements.get(name))
  customElements.define(
    name,
    class extends HTMLElement {
      static get observedAttributes() {
        return ['kind', 'slug', 'lang', ...queried];
      }

      connectedCallback() {
        this.attributeChangedCallback();
        // A plain script may run before what is inside of the element is there.
        if (!frames.has(this)) addEventListener('DOMContentLoaded', () => this.attributeChangedCallback());
      }

      disconnectedCallback() {
        frames.delete(this);
      }

      attributeChangedCallback() {
        const told = (attribute: string) => this.getAttribute(attribute) ?? '';
        const link = this.querySelector('a');
        const kind = told('kind');
        const slug = told('slug');
        const [path, height] = (Object.hasOwn(frameOfKind, kind) && frameOfKind[kind]) || [];
        const at = link?.origin ?? portal;
        if (!this.isConnected) return;
        if (!path) return warn(`kind="${kind}" is none of ${Object.keys(frameOfKind).join(', ')}`);
        if (path.includes('*') && !(kind === 'ask' ? /^[\w-]+\/ask-\d+$/ : /^[\w-]/).test(slug))
          warn(`slug="${slug}" does not fit kind="${kind}"`);
        if (!at) return;
        const query = new URLSearchParams(
          queried.flatMap((attribute) => (told(attribute) ? [[attribute, told(attribute)]] : [])),
        ).toString();
        const src = `${at}/embed/${told('lang') || 'en'}/${path.replace('*', slug)}${query && `?${query}`}`;
        if (frames.get(this)?.src === src) return;
        const frame = Object.assign(document.createElement('iframe'), {
          ...{ src, height, width: '100%', loading: 'lazy' },
          title: link?.textContent ?? 'Private & Protected',
        });
        frames.set(this, frame);
        // Set by script, so that it holds where a policy forbids inline style.
        frame.style.border = '0';
        this.style.display = 'block';
        (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(document.createElement('slot'), frame);
      }
    },
  );
