import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf, jsonLines } from './exportRows.ts';

export type TableFile = { file: string; format: 'csv' | 'jsonl' };

/**
 * Writes rows to a file that its owner alone can read, as they come, and puts it in place when it is whole.
 *
 * @returns how many rows are in it
 * @throws Error when the file is there already or cannot be written; nothing of it stays then
 */
export async function writeTable<Row extends object>(
  rows: AsyncIterable<Row>,
  columns: readonly string[],
  { file, format }: TableFile,
): Promise<number> {
  const part = `${file}.part`;
  let written = 0;
  async function* counted() {
    for await (const row of rows) {
      written += 1;
      yield row;
    }
  }
  try {
    await pipeline(
      Readable.from(counted()),
      format === 'csv' ? csvOf(columns) : jsonLines(),
      createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await rename(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true });
    throw error;
  }
  return written;
}
