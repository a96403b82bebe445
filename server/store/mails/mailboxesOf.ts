import type { Engine } from '#server/store/engine.ts';
import { readInBatches } from '#server/store/inBatches.ts';
import { isPending } from '#server/store/statements/attemptStatements.ts';

/** So many rows are looked at before others have their turn. */
const batchSize = 2000;

/**
 * The mailboxes of certain ones; see `mailboxesOf` in server/store/port.ts. Looks through all that is owed or waits: an
 * index by what is certain would cost each signing two pages.
 */
export async function mailboxesOf(read: Engine['read'], certain: readonly string[]): Promise<Map<string, string>> {
  const wanted = new Set(certain);
  if (wanted.size === 0) return new Map();
  const mailed = await readInBatches(read, '', async ({ db }, after) => {
    const rows = await db
      .selectFrom('mail_record')
      .select(['id', 'certain', 'mailbox'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    return { last: rows.at(-1)?.id, found: rows.filter((row) => wanted.has(row.certain)) };
  });
  const waiting = await readInBatches(read, { signed_at: 0, id: '' }, async ({ db }, after) => {
    const rows = await db
      .selectFrom('signatures')
      .select(['signed_at', 'id', 'certain', 'mailbox'])
      .where(isPending)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('signed_at', 'id'), '>', tuple(after.signed_at, after.id)))
      .orderBy('signed_at')
      .orderBy('id')
      .limit(batchSize)
      .execute();
    return { last: rows.at(-1), found: rows.filter((row) => wanted.has(row.certain)) };
  });
  return new Map([...mailed, ...waiting].map(({ certain, mailbox }) => [certain, mailbox]));
}
