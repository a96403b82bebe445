import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from './words.ts';

const manifest = join(import.meta.dirname, '../../site/manifest.json');
/** Printed for one person or for what went wrong: they are met on the way there. */
const behindLinks = new Set(['confirm', 'signature', 'noMail', 'problem']);
/** What a reader meets at no address of its own. */
const met = (locale: Locale) => [
  ...[`/${locale}/no-such-page`, `/embed/${locale}/no-such-page`],
  ...[`/${locale}/search?q=ncmec`, `/${locale}/search?q=qqqqqqq`],
  ...['position/ncmec', 'nothing'].map((what) => `/${locale}/embed?what=${what}`),
  ...['server=', 'server=social.example'].map((query) => `/${locale}/share/mastodon?page=/positions/ncmec&${query}`),
];

type Printed = { type: string; template?: string };

/** The address of every page in a language that can be opened by its address, frames among them, as the finished site lists them. */
export function printedPages(locale: Locale): string[] {
  const { files }: { files: Record<string, Printed> } = JSON.parse(readFileSync(manifest, 'utf8'));
  const pages = Object.entries(files).filter(
    ([, { type, template = '' }]) => type.startsWith('text/html') && !behindLinks.has(template),
  );
  const own = pages
    .map(([path]) => path)
    .filter((path) => path.startsWith(`/${locale}/`) || path === `/${locale}` || path.startsWith(`/embed/${locale}/`));
  return [...own, ...met(locale)];
}
