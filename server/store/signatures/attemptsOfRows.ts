import { type Sealer, signatureOfRow, tokenOfRow } from '#server/store/tables/rows.ts';
import type { SignatureRow, TokenRow } from '#server/store/tables/signatures.ts';
import type { Attempt } from '#signon/confirming/code.ts';

/** The attempts of rows in which each stands with its links, newest link first: every attempt once, with its newest link. */
export const attemptsOfRows = (rows: readonly (SignatureRow & TokenRow)[], sealer: Sealer): Attempt[] =>
  rows
    .filter(({ id }, index) => rows.findIndex((row) => row.id === id) === index)
    .map((row) => ({ token: tokenOfRow(row), signature: signatureOfRow(row, sealer) }));
