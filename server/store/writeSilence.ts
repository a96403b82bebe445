import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Silence } from '#signon/signature.ts';

/** Silences a mailbox and drops what is owed to it. When it was refused, what waits there to be confirmed is erased, over all letters. */
export async function writeSilence(
  runner: Runner,
  statements: Statements,
  erased: () => void,
  silence: Silence,
): Promise<void> {
  await statements.silence(runner, silence);
  await statements.removeOwedMailsTo(runner, silence);
  if (silence.reason !== 'refused') return;
  for (const waiting of (await statements.waitingOf(runner, silence)).rows) {
    await statements.removeSignature(runner, waiting);
    await statements.removeMailRecord(runner, waiting);
    await statements.removeTries(runner, waiting);
  }
  erased();
}
