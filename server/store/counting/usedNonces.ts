import type { Connection } from '#server/store/engine.ts';
import type { TransactionParts } from '#server/store/parts.ts';
import type { UsedNoncesInTransaction } from '#server/store/port/usedNonces.ts';

/** What a transaction does with what works only once. */
export const usedNoncesInTransaction = (
  connection: Connection,
  { statements }: TransactionParts,
): UsedNoncesInTransaction => ({
  async useNonce(nonce, until) {
    return (await statements.useNonce(connection, { nonce, until })).numAffectedRows === 1n;
  },
});
