import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteManifest } from '#blanks/site.ts';

/** What `publish` tells of the site in a folder. @throws Error when none was printed there */
export function readManifest(directory: string): SiteManifest {
  try {
    return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  } catch (error) {
    throw new Error(
      `The site is not built: ${join(directory, 'manifest.json')} cannot be read. Run "npm run build" first.`,
      { cause: error },
    );
  }
}
