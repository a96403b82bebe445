import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { keysOfLetters } from '#server/keys/organisersKeys.ts';
import { readManifest } from '#server/site/readManifest.ts';

/** The public keys of the organisers of the letters of the site that was built here; null when none was. */
export const letterKeysHere = (): Record<string, string> | null =>
  existsSync(resolve('site/manifest.json')) ? keysOfLetters(readManifest(resolve('site')).letters) : null;
