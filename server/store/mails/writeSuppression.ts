import { removeAttempt } from '#server/store/signatures/removeAttempt.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { OptOut } from '#signon/signature.ts';

/** Suppresses a mailbox: what is owed to it is dropped, and what waits there to be confirmed is erased, over all letters. */
export async function writeSuppression(
  runner: Runner,
  statements: Statements,
  erased: () => void,
  { mailbox, ...suppression }: OptOut,
): Promise<void> {
  const certain = suppression.address;
  await statements.suppression(runner, suppression);
  await statements.forgetAllowed(runner, { certain });
  if (mailbox === null) return;
  await statements.removeOwedMailsToCertain(runner, { certain, mailbox });
  for (const { id } of (await statements.attemptsOfCertain(runner, { certain, mailbox })).rows)
    await removeAttempt(runner, statements, id);
  erased();
}
