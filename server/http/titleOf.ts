import { fill } from '#blanks/template.ts';
import { Resource } from './resource.ts';
import type { Template } from './site.ts';

const known = new WeakMap<Resource | Template, string>();
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The title of a printed page as plain text, read once; empty when it has none. */
export function titleOf(page: Resource | Template): string {
  const before = known.get(page);
  if (before !== undefined) return before;
  const text = page instanceof Resource ? page.identity.body.toString('utf8') : fill(page.parts, {});
  const title = decode(/<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? '').trim();
  known.set(page, title);
  return title;
}

/** Undoes the escapes that a printer of HTML writes. */
const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));/gi, (whole, hexadecimal, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
