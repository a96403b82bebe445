import { type RawBuilder, sql } from 'kysely';
import type { Connection, Engine } from '#server/store/engine.ts';
import { batchSize, changeInBatches, deleteInBatches } from '#server/store/inBatches.ts';
import type { StoreParts } from '#server/store/parts.ts';
import type { Store } from '#server/store/port.ts';
import { removeAttempt } from '#server/store/signatures/removeAttempt.ts';
import { isPending } from '#server/store/statements/attemptStatements.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import { limits } from '#signon/limits.ts';

/** Deletes what is past its time; see `purge` in server/store/port.ts. */
export async function purge(
  { run, tidy, statements, erased }: StoreParts,
  before: Parameters<Store['purge']>[0],
): ReturnType<Store['purge']> {
  const signatures = await deleteInBatches(run, async (connection, most) => {
    const rows = await connection.db
      .selectFrom('signatures')
      .select('id')
      .where(isPending)
      .where('signed_at', '<', before.unconfirmed)
      .limit(most)
      .execute();
    for (const row of rows) await removeAttempt(connection, statements, row.id);
    if (rows.length > 0) erased();
    return rows.length;
  });
  await forgetMails(run, before.mailRecord);
  const deletePast = (table: keyof Tables, key: readonly string[], isPast: Condition) =>
    deleteInBatches(run, (connection, most) => deleteSome(connection, table, key, isPast, most));
  await deletePast('rate_counters', ['what', 'window_start'], sql`ends_at <= ${before.counters}`);
  await deletePast('used_nonces', ['nonce'], sql`ends_at <= ${before.counters}`);
  const waiting = sql`select id from signatures where held is not null`;
  await deletePast('crowds', ['signature'], sql`at < ${before.crowds} and signature not in (${waiting})`);
  await deletePast('hidden_names', ['letter', 'hash'], sql`until <= ${before.counters}`);
  await deletePast('suppressions', ['address', 'reason'], sql`until < ${before.suppression}`);
  // A nonce tells only for a moment whether a commit arrived.
  await run(({ db }) => db.deleteFrom('commits').where('at', '<', before.unconfirmed).execute());
  await purgeRefused(run, statements, erased, before.suppression - limits.bouncedFor);
  await tidy();
  return { signatures };
}

/** Deletes the record of mails before a time; while a mail is owed, its record tells whose it is. */
const forgetMails = (run: Engine['run'], before: number): Promise<number> =>
  changeInBatches(run, { at: 0, id: '' }, async ({ db }, after) => {
    const rows = await db
      .selectFrom('mail_record')
      .select(['at', 'id'])
      .where('at', '<', before)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '>', tuple(after.at, after.id)))
      .orderBy('at')
      .orderBy('id')
      .limit(batchSize)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { last: undefined, count: 0 };
    const owed = db.selectFrom('outbox').select('id').where('id', 'in', ids);
    const forgotten = db.deleteFrom('mail_record').where('id', 'in', ids).where('id', 'not in', owed);
    return { last: rows.at(-1), count: Number((await forgotten.executeTakeFirstOrThrow()).numDeletedRows) };
  });

/** Deletes the mails that were refused before a time, when nobody owed them again. Of updates the number stays. */
async function purgeRefused(
  run: Engine['run'],
  statements: Statements,
  erased: () => void,
  before: number,
): Promise<void> {
  await deleteInBatches(run, async (connection, most) => {
    const { db } = connection;
    const rows = await db
      .selectFrom('outbox')
      .select(['id', 'letter_update'])
      .where('refused_at', '<', before)
      .limit(most)
      .execute();
    if (rows.length === 0) return 0;
    for (const [update, mails] of Map.groupBy(rows, (row) => row.letter_update))
      if (update !== null) await statements.keepRefusedUpdates(connection, { update, refused: mails.length });
    const ids = rows.map(({ id }) => id);
    await db.deleteFrom('outbox').where('id', 'in', ids).execute();
    erased();
    return rows.length;
  });
}

type Condition = RawBuilder<unknown>;

/** Deletes at most so many rows that meet a condition. @param key the columns that tell one row from all others @returns how many */
async function deleteSome(
  { db }: Connection,
  table: keyof Tables,
  key: readonly string[],
  condition: Condition,
  most: number,
): Promise<number> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const some = sql`select ${columns} from ${sql.table(table)} where ${condition} limit ${most}`;
  const query = sql`delete from ${sql.table(table)} where (${columns}) in (${some})`;
  return Number((await query.execute(db)).numAffectedRows);
}

/** Before which times what is kept is past its time, for `purge`. The privacy page tells the same. @param now milliseconds since 1970 */
export const pastTime = (now: number): Parameters<Store['purge']>[0] => ({
  unconfirmed: now - limits.keepUnconfirmed,
  mailRecord: now - limits.mailWindow,
  counters: now,
  crowds: now - limits.crowdsKept,
  suppression: now - limits.lookWithin,
});
