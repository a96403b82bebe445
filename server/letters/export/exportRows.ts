import { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { PublicSignature } from '#signon/public/publicView.ts';
import type { Signature } from '#signon/signature.ts';

/** Behind spaces and control characters a spreadsheet may look for a formula too; csv-stringify looks at the first character. */
const hiddenFormula = /^[\s\p{Cc}]+[-=+@\uff0d\uff1d\uff0b\uff20]/u;

/** Where semicolons or tabs part cells, as they do in most of Europe, one begins within a cell of ours. */
const innerFormula = /(?<=[;\t]["\s]*)(?=[-=+@\uff0d\uff1d\uff0b\uff20])/gu;

const harmless = (text: string) => (hiddenFormula.test(text) ? `'${text}` : text).replace(innerFormula, "'");

/** For spreadsheets: with a byte order mark and the line ends of RFC 4180, and no cell that could be run. */
export const csvOf = (columns: readonly string[]) =>
  stringify({
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: harmless },
  });

/** A line of JSON for each row. */
export const jsonLines = () =>
  new Transform({
    writableObjectMode: true,
    transform: (row: object, _, done) => done(null, `${JSON.stringify(row)}\n`),
  });

/** The cells of a signature for those who hand the letter over, in their order. Empty where there is nothing to say. */
export const exportColumns = [
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
export type ExportRow = Record<(typeof exportColumns)[number], string>;

/** @param shown what the public list shows of it @param wantsNews whether the address may be handed over */
export function rowOf(
  signature: Signature,
  shown: PublicSignature | null,
  isPrivate: boolean,
  wantsNews: boolean,
): ExportRow {
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
