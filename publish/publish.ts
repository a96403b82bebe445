import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previousSite, type SiteManifest } from '#blanks/site.ts';
import { checkSite } from './check/checkSite.ts';
import { beginDraft, type Draft, type Options } from './draft.ts';
import { buildScripts } from './scripts.ts';
import { writeSearch } from './search/writeSearch.ts';
import { writeFiles } from './writeFiles.ts';
import { writePages } from './writePages.ts';
import { writeTexts } from './writeTexts.ts';

/**
 * Finishes the exported site: takes the runtime out, inlines the style, sets policies, checks everything that
 * readers rely on, compresses, and writes `manifest.json` for the server. The old site stays until the new one is whole,
 * and is kept beside it for a server that serves it still.
 *
 * @returns what is wrong; when there is anything, nothing was replaced
 */
export async function publish({ from, publicFiles, to, origin, operator }: Options): Promise<string[]> {
  const url = URL.parse(origin);
  if (url?.href !== `${url?.origin}/`)
    return [`ORIGIN must be the public base URL without a path, such as https://letter.example, and not "${origin}"`];
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const faults = await writeSite({ from, publicFiles, to: draft, origin: url.origin, operator });
    if (faults.length > 0) return faults;
    const previous = previousSite(to);
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(to)) renameSync(to, previous);
    renameSync(draft, to);
    return [];
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns what is wrong */
async function writeSite(options: Options): Promise<string[]> {
  const draft = beginDraft(options);
  const scripts = await buildScripts();
  writePages(draft, scripts);
  writeTexts(draft);
  writeFiles(draft, scripts);
  writeSearch(draft);
  writeManifest(draft);
  return [...draft.faults, ...checkSite(draft, scripts)];
}

/** Writes what the server must know of the site. */
function writeManifest({ from, to, origin, operator, operatorParts, files }: Draft): void {
  const exported = (name: string) => JSON.parse(readFileSync(join(from, 'manifest', name), 'utf8'));
  const manifest: SiteManifest = {
    ...{ origin, operator, operatorParts, files },
    letters: exported('letters.json'),
    updates: exported('updates.json'),
  };
  writeFileSync(join(to, 'manifest.json'), JSON.stringify(manifest, null, 1));
}
