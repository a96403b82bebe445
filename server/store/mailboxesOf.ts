import type { Engine } from './engine.ts';
import { readOver } from './inPieces.ts';

/** So many rows are looked at before others have their turn. */
const together = 2000;

/**
 * The mailboxes of what is owed to certain ones, or waits there; see `mailboxesOf` in port.ts. Looks through all that is kept:
 * an index by what is certain would cost each signing two pages.
 */
export async function mailboxesOf(read: Engine['read'], certain: readonly string[]): Promise<Map<string, string>> {
  const wanted = new Set(certain);
  const found = new Map<string, string>();
  if (wanted.size === 0) return found;
  for (const table of ['mail_record', 'signatures'] as const) {
    const rows = await readOver(read, '', async ({ db }, after) => {
      const rows = await db
        .selectFrom(table)
        .select(['id', 'certain', 'mailbox'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(together)
        .execute();
      return { last: rows.at(-1)?.id, found: rows.filter((row) => wanted.has(row.certain)) };
    });
    for (const row of rows) found.set(row.certain, row.mailbox);
  }
  return found;
}
