import { extname } from 'node:path';
import type { SiteFile } from '#blanks/site.ts';
import { drawingPolicy } from '#publish/page/policy.ts';
import { buildScripts } from '#publish/scripts.ts';
import type { PrintedPages } from './printedPages.ts';

/** What is answered: a body, and what the server is told of the file that it would be. */
export type Made = { body: string | Uint8Array; type: string; file?: Omit<SiteFile, 'file' | 'type' | 'encodings'> };

/**
 * What `publish` makes beside the pages: scripts, the assets that a page names, the logos of partners.
 *
 * @returns null when there is none at such an address, undefined where a page stands instead
 */
export async function madeAt(path: string, pages: PrintedPages): Promise<Made | null | undefined> {
  const script = /^\/(browser\/|embed\.)/.test(path) ? (await buildScripts()).get(path) : undefined;
  if (script) return { body: script.code, type: 'text/javascript' };
  const [, page] = /^\/(?:og|pdf)(\/.+)\.(?:png|pdf)$/.exec(path) ?? [];
  if (page !== undefined) return assetAt(path, page.replace(/\/home$/, ''), pages);
  const [, locale] = /^\/share\/([^/]+)\/[^/]+\.(?:svg|pdf)$/.exec(path) ?? [];
  if (locale !== undefined) return assetAt(path, `/${locale}/share`, pages);
  return path.startsWith('/partners/') ? logoAt(path, pages) : undefined;
}

const assetTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** @param page which names the asset */
async function assetAt(path: string, page: string, { fetchText, finish }: PrintedPages): Promise<Made | null> {
  const answer = await fetchText(page);
  const body = answer && (await finish(answer.text)).assets.get(path);
  return body ? { body, type: assetTypes[extname(path)] ?? '' } : null;
}

async function logoAt(path: string, { fetchText }: PrintedPages): Promise<Made | null> {
  const logos = JSON.parse((await fetchText('/manifest/logos.json'))?.text ?? '{}') as Record<string, string>;
  const body = Object.hasOwn(logos, path) ? logos[path] : undefined;
  return body ? { body, type: 'image/svg+xml', file: { cache: 'revalidate', csp: drawingPolicy } } : null;
}
