import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Store } from '#server/store/port.ts';
import { publicView } from '#signon/publicView.ts';
import { kindsOfSigner } from '#signon/signature.ts';
import { everySignature } from './everySignature.ts';
import { csvOf, type ExportRow, exportColumns, linesOf, rowOf } from './exportRows.ts';

type Export = { letter: string; file: string; format: 'csv' | 'jsonl'; isPrivate: boolean };

/**
 * Writes all signatures of a letter to a file that its owner alone can read, as they are read, and puts it in place when it is whole.
 *
 * @returns how many are in the file, and how many the public count tells after it; they differ when signatures came or went
 *   meanwhile, or when a row cannot be read
 * @throws Error when the file is there already or cannot be written; nothing of it stays then
 */
export async function exportLetter(
  store: Pick<Store, 'signatories' | 'counts' | 'optedOut' | 'motives'>,
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
      format === 'csv' ? csvOf(exportColumns) : linesOf(),
      createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await rename(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true });
    throw error;
  }
  return { written, counted: (await store.counts(letter)).signatures };
}

/**
 * Every confirmed signature of a letter, organisations first, read page by page. What the public list shows stands in the
 * clear. The rest is sealed for the organisers, or left out; addresses are only those of who asked for news and did not
 * ask for no more mails since.
 *
 * @param isPrivate whether names and addresses that the server can read are written too
 */
async function* exportRows(
  store: Pick<Store, 'signatories' | 'optedOut' | 'motives'>,
  letter: string,
  isPrivate: boolean,
): AsyncGenerator<ExportRow> {
  const optedOut = new Set(await store.optedOut());
  const motives = await store.motives.shown(letter);
  for await (const signature of everySignature(store, letter, kindsOfSigner.toReversed())) {
    const shown = publicView(signature, motives.get(signature.id));
    yield rowOf(signature, shown, isPrivate, signature.updates && !optedOut.has(signature.certain));
  }
}
