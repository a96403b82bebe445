import { randomUUID } from 'node:crypto';
import { commitmentOf } from '#ledger/commitment.ts';
import { hourOf } from '#ledger/entry.ts';
import { freshBytes } from '#server/keys/freshBytes.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { leaveCrowds } from '#server/store/signatures/leaveCrowds.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { CountPlace } from '#server/store/tables/counting.ts';
import type { PublishedRow } from '#server/store/tables/publishing.ts';
import type { CountedColumns } from '#server/store/tables/signatures.ts';
import type { RemovalReason, Signature } from '#signon/signature.ts';

/**
 * The step with which the log tells of what happens now: one for all of an hour, so that the order of its lines is random
 * throughout and does not tell the steps of the count, which are short. At the end of the hour `log_step` is at least that.
 */
export const nextLogStep = ({ log_step }: Pick<PublishedRow, 'log_step'>): number => log_step + 1;

/** What a signature gets when it begins to count. @param number how many count with it, by what the public is told: its owner is told no more of others */
export const countedFrom = (since: number, number: number) =>
  ({
    nonce: freshBytes(32).toString('hex'),
    listed_hour: hourOf(since),
    list_key: freshBytes(12).toString('hex'),
    number,
  }) satisfies CountedColumns;

/** What a signature has that does not count. */
export const notCounted: CountedColumns = { nonce: null, listed_hour: null, list_key: null, number: null };

/**
 * Deletes a signature and, when it had an entry, writes that it no longer counts, and why. Its tokens go with the row, by the
 * foreign key.
 *
 * @param step with which the log may tell of it
 * @returns where it counted, if it did
 */
export async function removeCounted(
  runner: Runner,
  statements: Statements,
  id: string,
  reason: RemovalReason,
  now: number,
  step: number,
): Promise<CountPlace | null> {
  const [row] = (await statements.countedPlace(runner, { id })).rows;
  if (row?.nonce) await leaveCrowds(runner, statements, id);
  const { numAffectedRows } = await statements.removeSignature(runner, { id });
  if (!row?.nonce || numAffectedRows !== 1n) return null;
  const { nonce, ...place } = row;
  const { letter, kind } = place;
  await awaitEntry(runner, statements, { letter, kind, nonce, at: now, reason, step });
  return place;
}

type WaitingEntry = Pick<Signature, 'letter' | 'kind'> & {
  /** Of the confirmation that it is, or that it takes back. */
  nonce: string;
  at: number;
  /** Why it is taken back; null for a confirmation. */
  reason: RemovalReason | null;
  step: number;
};

/**
 * Lets an entry wait for its place in the public log. In the same transaction as what makes a signature count, or count no
 * longer, so that no crash can part them.
 */
export const awaitEntry = (runner: Runner, statements: Statements, { nonce, at, ...entry }: WaitingEntry) =>
  statements.awaitPlace(runner, {
    ...{ id: randomUUID(), ...entry, at: hourOf(at) },
    commitment: commitmentOf(sha256, entry.letter, nonce),
  });
