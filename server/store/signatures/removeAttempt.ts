import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';

/** Deletes an attempt that nobody confirmed, with its links, by the foreign key, its owed mails and their record. */
export async function removeAttempt(runner: Runner, statements: Statements, id: string): Promise<void> {
  await statements.removeSignature(runner, { id });
  await removeMails(runner, statements, id);
}

/** Deletes the mails that are owed for a signature, and the record of all that were. */
export async function removeMails(runner: Runner, statements: Statements, signature: string): Promise<void> {
  await statements.removeOwedMails(runner, { signature });
  await statements.removeMailRecord(runner, { signature });
}
