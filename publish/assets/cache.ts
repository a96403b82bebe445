import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'node_modules/.cache/publish';

/**
 * Makes something once and keeps it from build to build; what it is made of decides whether it is the same.
 *
 * @param from everything that the result depends on
 */
export function cached(from: string, make: () => Uint8Array): Uint8Array {
  const path = join(folder, createHash('sha256').update(from).digest('hex'));
  if (existsSync(path)) return readFileSync(path);
  const bytes = make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
