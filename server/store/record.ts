import { randomBytes, randomUUID } from 'node:crypto';
import { commitmentOf } from '#ledger/commitment.ts';
import { hourOf } from '#ledger/entry.ts';
import { sha256 } from '#server/ledger/sha256.ts';
import type { RemovalReason, Signature } from '#signon/signature.ts';
import type { Runner } from './statement.ts';
import type { Statements } from './statements.ts';

type ConfirmedSignature = Pick<Signature, 'id' | 'letter' | 'kind'> & { confirmedAt: number };

/**
 * Writes the entry of a confirmed signature for the public log, and gives the signature its place in the public list;
 * once, however often it is saved. In the same transaction as the confirmation, so that no crash can part them.
 */
export async function recordConfirmation(runner: Runner, statements: Statements, { id, letter, kind, confirmedAt }: ConfirmedSignature): Promise<void> {
  const nonce = randomBytes(32).toString('hex');
  const at = hourOf(confirmedAt);
  const { numAffectedRows } = await statements.giveNonce(runner, { id, nonce, listed_hour: at, list_key: randomBytes(12).toString('hex') });
  if (numAffectedRows !== 1n) return;
  await statements.awaitPlace(runner, { id: randomUUID(), letter, at, kind, commitment: commitmentOf(sha256, letter, nonce), reason: null });
}

/** Deletes a signature and, when it had an entry, writes that it no longer counts, and why. Its tokens go with the row, by the foreign key. */
export async function removeRecorded(runner: Runner, statements: Statements, id: string, reason: RemovalReason, now: number): Promise<void> {
  const [row] = (await statements.recorded(runner, { id })).rows;
  const { numAffectedRows } = await statements.removeSignature(runner, { id });
  if (!row?.nonce || numAffectedRows !== 1n) return;
  const { letter, kind, nonce } = row;
  await statements.awaitPlace(runner, { id: randomUUID(), letter, at: hourOf(now), kind, commitment: commitmentOf(sha256, letter, nonce), reason });
}
