import { hourOf } from '#ledger/entry.ts';
import { statementOf } from '#ledger/statement.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { Connection } from '#server/store/engine.ts';
import type { TransactionParts } from '#server/store/parts.ts';
import { nextLogStep } from '#server/store/publishing/ledgerEntries.ts';
import type { Milestone } from '#signon/life/letterLife.ts';
import { toldMilestone } from './toldMilestone.ts';

/** Keeps a milestone of a letter, once, and lets its line wait for its place in the public log. */
export async function noteMilestone(
  connection: Connection,
  { statements, publishing }: TransactionParts,
  milestone: Milestone,
  now: number,
): Promise<void> {
  const { id, letter, at, state, report } = milestone;
  const row = { ...milestone, report: report ? JSON.stringify(report) : null };
  const { numAffectedRows } = await statements.noteMilestone(connection, row);
  if (numAffectedRows !== 1n) return;
  const told = await publishing.take(connection, letter, now);
  await statements.awaitPlace(connection, {
    // In the order of these ids milestones stand in the log.
    id: `milestone/${String(at).padStart(15, '0')}/${id}`,
    ...{ letter, at: hourOf(at), kind: 'letter', reason: state, step: nextLogStep(told) },
    commitment: statementOf(sha256, letter, toldMilestone(milestone)),
  });
  await publishing.note(connection, told, { changed: 1 }, now);
}
