import { randomBytes, randomUUID } from 'node:crypto';
import { commitmentOf } from '#ledger/commitment.ts';
import { hourOf } from '#ledger/entry.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { CountPlace, PublishedRow } from '#server/store/schema.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { RemovalReason, Signature } from '#signon/signature.ts';

type CountedSignature = Pick<Signature, 'id' | 'letter' | 'kind'> & { since: number };
/** From which step on the public log may tell of it, and how many will count with one more. */
export type NextStep = { logStep: number; number: number };

/**
 * The step with which the log tells of what happens now: one for all of an hour, so that the order of its lines is by chance
 * throughout and does not tell the steps of the count, which are short. At the end of the hour `log_step` is at least that.
 */
export const nextLogStep = ({ log_step }: Pick<PublishedRow, 'log_step'>): number => log_step + 1;

/**
 * Writes the entry of a signature that counts for the public log, and gives the signature its place in the public list;
 * once, however often it is saved. In the same transaction as what makes it count, so that no crash can part them.
 */
export async function recordConfirmation(
  runner: Runner,
  statements: Statements,
  { id, letter, kind, since }: CountedSignature,
  { logStep, number }: NextStep,
): Promise<void> {
  const nonce = randomBytes(32).toString('hex');
  const at = hourOf(since);
  const { numAffectedRows } = await statements.giveNonce(runner, {
    id,
    nonce,
    listed_hour: at,
    list_key: randomBytes(12).toString('hex'),
    number,
  });
  if (numAffectedRows !== 1n) return;
  await writeEntry(runner, statements, { letter, kind, nonce, at, reason: null, step: logStep });
}

/** Writes that a signature which stays no longer counts, and why, when it had an entry. Should it count again, it gets another. */
export async function takeBackRecorded(
  runner: Runner,
  statements: Statements,
  id: string,
  reason: RemovalReason,
  now: number,
  { logStep }: Pick<NextStep, 'logStep'>,
): Promise<void> {
  const [row] = (await statements.recorded(runner, { id })).rows;
  if (!row?.nonce) return;
  const { letter, kind, nonce } = row;
  const { numAffectedRows } = await statements.takeNonce(runner, { id, nonce });
  if (numAffectedRows !== 1n) return;
  await writeEntry(runner, statements, { letter, kind, nonce, at: hourOf(now), reason, step: logStep });
}

/** Deletes a signature and, when it had an entry, writes that it no longer counts, and why. Its tokens go with the row, by the foreign key. @returns where it counted, if it did */
export async function removeRecorded(
  runner: Runner,
  statements: Statements,
  id: string,
  reason: RemovalReason,
  now: number,
  { logStep }: Pick<NextStep, 'logStep'>,
): Promise<CountPlace | null> {
  const [row] = (await statements.recorded(runner, { id })).rows;
  const { numAffectedRows } = await statements.removeSignature(runner, { id });
  if (!row?.nonce || numAffectedRows !== 1n) return null;
  const { nonce, ...place } = row;
  const { letter, kind } = place;
  await writeEntry(runner, statements, { letter, kind, nonce, at: hourOf(now), reason, step: logStep });
  return place;
}

type Entry = Pick<Signature, 'letter' | 'kind'> & {
  nonce: string;
  at: number;
  reason: RemovalReason | null;
  step: number;
};

/** Lets an entry wait for its place in the public log. */
const writeEntry = (runner: Runner, statements: Statements, { nonce, ...entry }: Entry) =>
  statements.awaitPlace(runner, { id: randomUUID(), ...entry, commitment: commitmentOf(sha256, entry.letter, nonce) });
