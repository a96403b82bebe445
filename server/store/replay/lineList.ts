import { open, readFile } from 'node:fs/promises';

/** Lines in a file beside the database, which a backup of the database does not turn back. */
export type LineList = {
  /** In the order in which they were added. What is no line of these is left out. */
  read(): Promise<string[]>;
  /** Resolves when they are on the disk. */
  add(lines: readonly string[]): Promise<void>;
};

/**
 * A file to which lines are added and from which none is taken. Several processes may add to it.
 *
 * @param form that a whole line has; half a line, left by a power cut, has it not
 */
export const lineList = (file: string, form: RegExp): LineList => ({
  async read() {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? '' : Promise.reject(error),
    );
    return text.split('\n').filter((line) => form.test(line));
  },
  async add(lines) {
    const handle = await open(file, 'a', 0o600);
    try {
      // Each on a line of its own even when half a line stands before it.
      await handle.appendFile(
        lines
          .map((line) => `\n${line}`)
          .join('')
          .concat('\n'),
      );
      await handle.datasync();
    } finally {
      await handle.close();
    }
  },
});
