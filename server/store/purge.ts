import { sql } from 'kysely';
import type { Statements } from '#server/store/statements/statements.ts';
import { limits } from '#signon/limits.ts';
import type { Engine } from './engine.ts';
import type { Store } from './port.ts';
import { removeAttempt } from './removeAttempt.ts';

/** So many signatures are deleted in one transaction, so that signing does not wait long. */
const step = 200;

/** Deletes what is past its time; see `purge` in port.ts. `erased` is called when rows of a person were deleted. */
export async function purge(
  run: Engine['run'],
  statements: Statements,
  erased: () => void,
  before: Parameters<Store['purge']>[0],
) {
  let signatures = 0;
  for (let found = step; found === step; signatures += found) {
    found = await run(async (connection) => {
      const rows = await connection.db
        .selectFrom('signatures')
        .select('id')
        .where(sql<boolean>`state = 'pending'`)
        .where('signed_at', '<', before.unconfirmed)
        .limit(step)
        .execute();
      for (const row of rows) {
        await removeAttempt(connection, statements, row.id);
      }
      if (rows.length > 0) erased();
      return rows.length;
    });
  }
  // While a mail is owed, its record tells whose it is.
  await run(({ db }) =>
    db
      .deleteFrom('mail_record')
      .where('at', '<', before.mailRecord)
      .where('id', 'not in', db.selectFrom('outbox').select('id'))
      .execute(),
  );
  await run(({ db }) => db.deleteFrom('rate_counters').where('ends_at', '<=', before.counters).execute());
  await run(({ db }) => db.deleteFrom('used_nonces').where('ends_at', '<=', before.counters).execute());
  await run(({ db }) =>
    db
      .deleteFrom('crowds')
      .where('at', '<', before.crowds)
      .where('signature', 'not in', db.selectFrom('signatures').select('id').where('held', 'is not', null))
      .execute(),
  );
  // A nonce tells only for a moment whether a commit arrived.
  await run(({ db }) => db.deleteFrom('commits').where('at', '<', before.unconfirmed).execute());
  await run(({ db }) => db.deleteFrom('suppressions').where('until', '<', before.suppression).execute());
  const refusedBefore = before.suppression - limits.bouncedFor;
  const { numDeletedRows } = await run(async (connection) => {
    await statements.keepRefusedUpdates(connection, { before: refusedBefore });
    return connection.db.deleteFrom('outbox').where('refused_at', '<', refusedBefore).executeTakeFirstOrThrow();
  });
  if (numDeletedRows > 0n) erased();
  return { signatures };
}

/** Before which times what is kept is past its time, for `purge`. The privacy page tells the same. @param now milliseconds since 1970 */
export const pastTime = (now: number): Parameters<Store['purge']>[0] => ({
  unconfirmed: now - limits.keepUnconfirmed,
  mailRecord: now - limits.mailWindow,
  counters: now,
  crowds: now - limits.crowdsKept,
  suppression: now - limits.lookWithin,
});
