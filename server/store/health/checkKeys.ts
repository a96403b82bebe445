import type { Sealer } from '#server/store/tables/rows.ts';
import type { Database } from '#server/store/tables/schema.ts';

const id = 'keys';
const plaintext = 'Private & Protected';

/**
 * Makes sure that these keys wrote this database. With others nobody's mailbox would be known again and nothing could
 * be opened, so it is better not to start.
 *
 * @throws Error when the keys are not those of the database
 */
export async function checkKeys(db: Database, sealer: Sealer): Promise<void> {
  const row = await db.selectFrom('key_check').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) {
    await db
      .insertInto('key_check')
      .values({ id, sealed: sealer.seal(plaintext, id) })
      .execute();
    return;
  }
  if (await opensWith(db, sealer)) return;
  throw new Error(
    'The database was written under another key: give back the secret.key that was in DATA_DIR, or the SECRET_KEY that was set, or start with an empty database',
  );
}

/** Whether these keys wrote a database; it is not changed. One that tells of no keys was written under none. */
export async function opensWith(db: Database, sealer: Pick<Sealer, 'open'>): Promise<boolean> {
  const row = await db.selectFrom('key_check').selectAll().where('id', '=', id).executeTakeFirst();
  try {
    return row !== undefined && sealer.open(row.sealed, id) === plaintext;
  } catch {
    return false;
  }
}
