import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { drawFavicon, drawIcon, faviconPath, iconPath, webManifest, webManifestPath } from './assets/drawIcon.ts';
import { type Draft, put, within } from './draft.ts';
import { drawingPolicy } from './page/policy.ts';
import { speculationPath, speculationRules } from './page/speculation.ts';
import type { Script } from './scripts.ts';

/** Writes what no page is: our scripts, the files that are served as they are, logos, icons, and the rules for fetching ahead. */
export function writeFiles(draft: Draft, scripts: ReadonlyMap<string, Script>): void {
  for (const { url, code, cache } of scripts.values()) put(draft, url, `public${url}`, code, { cache });
  for (const entry of readdirSync(draft.publicFiles, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(draft.publicFiles, file)}`;
    within(draft, path, () => {
      put(draft, path, `public${path}`, readFileSync(file), { cache: 'revalidate' });
      return [];
    });
  }
  const logos: Record<string, string> = JSON.parse(readFileSync(join(draft.from, 'manifest/logos.json'), 'utf8'));
  for (const [path, logo] of Object.entries(logos))
    put(draft, path, `public${path}`, logo, { cache: 'revalidate', csp: drawingPolicy });
  for (const [path, bytes] of [
    [iconPath, drawIcon()],
    ['/icon-512.png', drawIcon(512)],
    [faviconPath, drawFavicon()],
    [webManifestPath, webManifest()],
  ] as const)
    put(draft, path, `public${path}`, bytes, { cache: 'revalidate' });
  put(draft, speculationPath, `public${speculationPath}`, JSON.stringify(speculationRules), { cache: 'day' });
}
