import { createHash } from 'node:crypto';

const style = `#faults{direction:ltr;text-align:left;font:1rem/1.5 sans-serif;color:#14202e;background:#fff;border:4px solid #b3261e;padding:1rem;margin:0}#faults li{margin:.5rem 0;overflow-wrap:anywhere}`;
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

/** What stands at the head of a page in development while the content has faults; empty when it has none. */
export function faultPanel(faults: readonly string[]): { html: string; styleHash: string } {
  const items = faults.map((fault) => `<li>${escaped(fault)}</li>`).join('');
  const html = `<section id="faults" role="alert" lang="en"><style>${style}</style><p><strong>The content has faults; the build would stop.</strong> Below is the page as it was before.</p><ol>${items}</ol></section>`;
  return { html: faults.length > 0 ? html : '', styleHash };
}

/** A page's policy that also allows the style with a hash. */
export const allowStyle = (policy: string, hash: string): string =>
  policy.includes('style-src ')
    ? policy.replace('style-src ', `style-src '${hash}' `)
    : `${policy}; style-src '${hash}'`;
