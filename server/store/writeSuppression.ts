import type { Statements } from '#server/store/statements/statements.ts';
import type { OptOut } from '#signon/signature.ts';
import type { Connection } from './engine.ts';
import { removeAttempt } from './removeAttempt.ts';
import type { Database } from './schema.ts';
import { isPending } from './statements/attemptStatements.ts';

/** Suppresses a mailbox: what is owed to it is dropped, and what waits there to be confirmed is erased, over all letters. */
export async function writeSuppression(
  connection: Connection,
  statements: Statements,
  erased: () => void,
  { mailbox: known, ...suppression }: OptOut,
): Promise<void> {
  const certain = suppression.address;
  await statements.suppression(connection, suppression);
  await statements.forgetAllowed(connection, { certain });
  const mailbox = known ?? (await mailboxOf(connection.db, certain));
  if (mailbox === null) return;
  await statements.removeOwedMailsToCertain(connection, { certain, mailbox });
  for (const { id } of (await statements.attemptsOfCertain(connection, { certain, mailbox })).rows)
    await removeAttempt(connection, statements, id);
  erased();
}

/**
 * The mailbox of what is owed or waits for a certain one; null when nothing does. Looks through all that does: links and
 * lists of versions before 0.3.0 do not say it, and an index for them would cost a page of every signing.
 */
async function mailboxOf(db: Database, certain: string): Promise<string | null> {
  const mailed = await db.selectFrom('mail_record').select('mailbox').where('certain', '=', certain).limit(1).execute();
  const waiting = await db
    .selectFrom('signatures')
    .select('mailbox')
    .where(isPending)
    .where('certain', '=', certain)
    .orderBy('signed_at')
    .limit(1)
    .execute();
  return [...mailed, ...waiting][0]?.mailbox ?? null;
}
