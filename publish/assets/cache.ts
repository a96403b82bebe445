import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const place = 'node_modules/.cache/publish';
let isSaid = false;

/**
 * Makes something once and keeps it from build to build; what it is made of decides whether it is the same. Where nothing can
 * be kept, as for a user who may not write there, that is said once, and things are made anew each time.
 *
 * @param from everything that the result depends on
 */
export function cached(from: string, make: () => Uint8Array, folder: string = place): Uint8Array {
  const path = join(folder, createHash('sha256').update(from).digest('hex'));
  if (existsSync(path)) return readFileSync(path);
  const bytes = make();
  try {
    keep(bytes, path, folder);
  } catch (error) {
    if (!isSaid)
      console.warn(
        `Nothing can be kept in ${folder} (${(error as NodeJS.ErrnoException).code}): it is made anew each time.`,
      );
    isSaid = true;
  }
  return bytes;
}

/** Under its name stands all of it: who is stopped while it is written leaves no half for later builds. */
function keep(bytes: Uint8Array, path: string, folder: string): void {
  const half = `${path}.${randomUUID()}`;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(half, bytes);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
