import { fill } from '#blanks/template.ts';
import { Resource } from './resource.ts';
import type { Template } from './site.ts';

/** How a printed page calls itself and the site it belongs to, as plain text; empty when it does not say. */
export type Titles = { title: string; site: string };

const known = new WeakMap<Resource | Template, Titles>();
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Reads the head of a printed page, once. */
export function titlesOf(page: Resource | Template): Titles {
  const before = known.get(page);
  if (before) return before;
  const text = page instanceof Resource ? page.identity.body.toString('utf8') : fill(page.parts, {});
  const read = (pattern: RegExp) => decode(pattern.exec(text)?.[1] ?? '').trim();
  const titles = {
    title: read(/<title[^>]*>([^<]*)<\/title>/i),
    site: read(/<meta property="og:site_name" content="([^"]*)"/i),
  };
  known.set(page, titles);
  return titles;
}

/** Undoes the escapes that a printer of HTML writes. */
const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));/gi, (whole, hexadecimal, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
