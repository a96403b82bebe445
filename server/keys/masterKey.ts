import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'secret.key');

/** Whether a key was made in DATA_DIR before. */
export const hasMasterKey = (dataDir: string): boolean => existsSync(fileIn(dataDir));

/**
 * Reads the master key from DATA_DIR/secret.key, and makes it on the first start. Two processes that start at once end
 * with the same key. Whoever has this file and the database can read everything; a backup should hold them apart.
 *
 * @returns 32 bytes
 * @throws Error when the file does not hold a key, or cannot be read or made
 */
export function masterKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = fileIn(dataDir);
  const text = readIfThere(file) ?? makeKey(dataDir, file);
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length !== 32)
    throw new Error(
      `${file} does not hold a key of 32 bytes; give back the one that was there, or remove it to start with an empty database`,
    );
  return key;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole under another name and then linked: nobody reads half a key, and the first of two makers wins. */
function makeKey(dataDir: string, file: string): string {
  const draft = join(dataDir, `secret.key.${randomBytes(8).toString('hex')}`);
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString('base64url')}\n`);
    fsyncSync(handle);
    linkSync(draft, file);
    syncFolder(dataDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}

/** A power cut after this leaves the new name in the folder. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
