import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Suppression } from '#signon/signature.ts';
import { removeAttempt } from './removeAttempt.ts';

/**
 * Suppresses an address. What is owed to a spelling that bounced is refused with it, so that it can be owed again. When a
 * reader opted out, what is owed to the mailbox is dropped, and what waits there to be confirmed is erased, over all letters.
 */
export async function writeSuppression(
  runner: Runner,
  statements: Statements,
  erased: () => void,
  suppression: Suppression,
): Promise<void> {
  const { address, reason } = suppression;
  await statements.suppression(runner, suppression);
  if (reason === 'bounced') {
    await statements.refuseOwedMailsTo(runner, { spelling: address, since: suppression.since, code: 'BOUNCED' });
    return;
  }
  await statements.forgetAllowed(runner, { certain: address });
  await statements.removeOwedMailsToCertain(runner, { certain: address });
  for (const { id } of (await statements.attemptsOfCertain(runner, { certain: address })).rows)
    await removeAttempt(runner, statements, id);
  erased();
}
