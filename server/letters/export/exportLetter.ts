import type { Store } from '#server/store/port.ts';
import { publicView } from '#signon/public/publicView.ts';
import { kindsOfSigner } from '#signon/signature.ts';
import { everySignature } from './everySignature.ts';
import { type ExportRow, exportColumns, rowOf } from './exportRows.ts';
import { type TableFile, writeTable } from './writeTable.ts';

type Export = TableFile & { letter: string; isPrivate: boolean };

/**
 * Writes all signatures of a letter to a file.
 *
 * @returns how many are in the file, and how many the public count tells after it; they differ when signatures came or went
 *   meanwhile, or when a row cannot be read
 * @throws Error when the file is there already or cannot be written; nothing of it stays then
 */
export async function exportLetter(
  store: Pick<Store, 'signatories' | 'counts' | 'optedOut' | 'motives'>,
  { letter, file, format, isPrivate }: Export,
) {
  const written = await writeTable(exportRows(store, letter, isPrivate), exportColumns, { file, format });
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
