import { createHash } from 'node:crypto';
import { escapeHtml } from '#blanks/template.ts';

const style = `#faults{direction:ltr;text-align:left;font:1rem/1.5 sans-serif;color:#14202e;background:#fff;border:4px solid #b3261e;padding:1rem;margin:0}#faults li{margin:.5rem 0;overflow-wrap:anywhere}`;
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** What stands at the head of a page in development while there are faults; empty when there are none. */
export function faultPanel(faults: readonly string[]): { html: string; styleHash: string } {
  const items = faults.map((fault) => `<li>${escapeHtml(fault)}</li>`).join('');
  const html = `<section id="faults" role="alert" lang="en"><style>${style}</style><p><strong>The build would stop.</strong> While its content has faults, a page stays as it was before.</p><ol>${items}</ol></section>`;
  return { html: faults.length > 0 ? html : '', styleHash };
}

/** What stands in place of a page that cannot be shown. */
export const faultPage = (faults: readonly string[], scripts: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The build would stop</title></head><body>${faultPanel(faults).html}${scripts}</body></html>`;

/** A page's policy that also allows the style with a hash. */
export const allowStyle = (policy: string, hash: string): string =>
  policy.includes('style-src ')
    ? policy.replace('style-src ', `style-src '${hash}' `)
    : `${policy}; style-src '${hash}'`;
