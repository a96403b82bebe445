import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Store } from '#server/store/port.ts';
import { type ExportRow, exportColumns, exportRows } from './exportRows.ts';

export type Export = { letter: string; file: string; format: 'csv' | 'jsonl'; isPrivate: boolean };

/** Behind spaces and control characters a spreadsheet may look for a formula too; csv-stringify looks at the first character. */
const hiddenFormula = /^[\s\p{Cc}]+[-=+@\uff0d\uff1d\uff0b\uff20]/u;

/**
 * Writes all signatures of a letter to a file that its owner alone can read, as they are read, and puts it in place when it is whole.
 *
 * @returns how many are in the file, and how many the public count tells after it; they differ when signatures came or went
 *   meanwhile, or when a row cannot be read
 * @throws Error when the file is there already or cannot be written; nothing of it stays then
 */
export async function exportLetter(
  store: Pick<Store, 'signatories' | 'counts'>,
  { letter, file, format, isPrivate }: Export,
) {
  const part = `${file}.part`;
  let written = 0;
  async function* counted() {
    for await (const row of exportRows(store, letter, isPrivate)) {
      written += 1;
      yield row;
    }
  }
  try {
    await pipeline(
      Readable.from(counted()),
      format === 'csv' ? csv() : lines(),
      createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await rename(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true });
    throw error;
  }
  return { written, counted: (await store.counts(letter)).signatures };
}

/** For spreadsheets: with a byte order mark and the line ends of RFC 4180, and no cell that could be run. */
const csv = () =>
  stringify({
    ...{ header: true, columns: [...exportColumns], bom: true, record_delimiter: 'windows', escape_formulas: true },
    cast: { string: (value) => (hiddenFormula.test(value) ? `'${value}` : value) },
  });

const lines = () =>
  new Transform({
    writableObjectMode: true,
    transform: (row: ExportRow, _, done) => done(null, `${JSON.stringify(row)}\n`),
  });
