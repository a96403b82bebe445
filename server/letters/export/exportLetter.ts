import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Store } from '#server/store/port.ts';
import { type PublicSignature, publicView } from '#signon/publicView.ts';
import { kindsOfSigner, type Signature } from '#signon/signature.ts';
import { everySignature } from './everySignature.ts';

type Export = { letter: string; file: string; format: 'csv' | 'jsonl'; isPrivate: boolean };

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
    header: true,
    columns: [...exportColumns],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (value) => (hiddenFormula.test(value) ? `'${value}` : value) },
  });

const lines = () =>
  new Transform({
    writableObjectMode: true,
    transform: (row: ExportRow, _, done) => done(null, `${JSON.stringify(row)}\n`),
  });

/** The cells of a signature for those who hand the letter over, in their order. Empty where there is nothing to say. */
const exportColumns = [
  'id',
  'day',
  'version',
  'kind',
  'display',
  'name',
  'organisation',
  'role',
  'website',
  'reason',
  'country',
  'language',
  'sealed_for',
  'sealed_name',
  'sealed_email',
  'private_name',
  'private_email',
] as const;
type ExportRow = Record<(typeof exportColumns)[number], string>;

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

/** @param shown what the public list shows of it @param wantsNews whether the address may be handed over */
function rowOf(signature: Signature, shown: PublicSignature | null, isPrivate: boolean, wantsNews: boolean): ExportRow {
  const { kind, display, locale, forOrganisers } = signature;
  const sealedEmail = wantsNews ? forOrganisers?.email : undefined;
  const privateEmail = isPrivate && wantsNews ? signature.email : null;
  return {
    id: signature.id,
    day: signature.confirmedAt === null ? '' : new Date(signature.confirmedAt).toISOString().slice(0, 10),
    version: signature.letterVersion,
    kind,
    display,
    name: shown?.name ?? '',
    organisation: (isPrivate ? signature : shown)?.organisation ?? '',
    role: shown?.role ?? (isPrivate ? signature.role : null) ?? '',
    website: (isPrivate ? signature : shown)?.website ?? '',
    reason: shown?.reason ?? '',
    country: (isPrivate ? signature : shown)?.country ?? '',
    language: sealedEmail || privateEmail ? locale : '',
    sealed_for: forOrganisers?.recipient ?? '',
    sealed_name: forOrganisers?.name ?? '',
    sealed_email: sealedEmail ?? '',
    private_name: (isPrivate && signature.name) || '',
    private_email: privateEmail ?? '',
  };
}
