import { open, readFile } from 'node:fs/promises';

/** The list of what was erased, in a file beside the database: a backup of the database does not turn it back. */
export type ErasureList = {
  read(): Promise<Set<string>>;
  /** Resolves when it is on the disk. */
  add(hashes: readonly string[]): Promise<void>;
};

/** A file to which keyed hashes are added, one a line, and from which none is taken. Several processes may add to it. */
export const erasureList = (file: string): ErasureList => ({
  async read() {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? '' : Promise.reject(error)));
    return new Set(text.split('\n').filter((line) => /^[\w-]{43}$/.test(line)));
  },
  async add(hashes) {
    const handle = await open(file, 'a', 0o600);
    try {
      // Each on a line of its own even when a power cut left half a line before it.
      await handle.appendFile(
        hashes
          .map((hash) => `\n${hash}`)
          .join('')
          .concat('\n'),
      );
      await handle.datasync();
    } finally {
      await handle.close();
    }
  },
});
