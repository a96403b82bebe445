import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Suppression } from '#signon/signature.ts';

/** Suppresses a mailbox and drops what is owed to it. When it was refused, what waits there to be confirmed is erased, over all letters. */
export async function writeSuppression(
  runner: Runner,
  statements: Statements,
  erased: () => void,
  suppression: Suppression,
): Promise<void> {
  await statements.suppression(runner, suppression);
  await statements.removeOwedMailsTo(runner, suppression);
  if (suppression.reason !== 'opted-out') return;
  for (const waiting of (await statements.waitingOf(runner, suppression)).rows) {
    await statements.removeSignature(runner, waiting);
    await statements.removeMailRecord(runner, waiting);
    await statements.removeTries(runner, waiting);
  }
  erased();
}
