import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Suppression } from '#signon/signature.ts';

/**
 * Suppresses a mailbox. What is owed to one that bounced is refused with it, so that it can be owed again; what is owed to
 * one that wants no mail is dropped, and what waits there to be confirmed is erased, over all letters.
 */
export async function writeSuppression(
  runner: Runner,
  statements: Statements,
  erased: () => void,
  suppression: Suppression,
): Promise<void> {
  await statements.suppression(runner, suppression);
  if (suppression.reason === 'bounced') {
    await statements.refuseOwedMailsTo(runner, { ...suppression, code: 'BOUNCED' });
    return;
  }
  await statements.removeOwedMailsTo(runner, suppression);
  for (const waiting of (await statements.waitingOf(runner, suppression)).rows) {
    await statements.removeSignature(runner, waiting);
    await statements.removeMailRecord(runner, waiting);
    await statements.removeTries(runner, waiting);
  }
  erased();
}
