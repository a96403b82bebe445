import { log } from '#server/log.ts';
import type { Signature } from '#signon/signature.ts';
import { type Sealer, signatureOfRow } from './rows.ts';
import type { SignatureRow } from './schema.ts';

/** The signatures of rows. One that cannot be opened is logged and left out, so that the others are still seen. */
export const readableSignatures = (rows: readonly SignatureRow[], sealer: Sealer): Signature[] =>
  rows.flatMap((row) => {
    try {
      return [signatureOfRow(row, sealer)];
    } catch {
      log('signature.unreadable', { id: row.id });
      return [];
    }
  });
