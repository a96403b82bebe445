import { sql } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Sending, SendingResults, Updates, UpdatesInTransaction } from '#server/store/port/updates.ts';
import { isInForce } from '#server/store/statements/inForce.ts';
import type { SendingRow } from '#server/store/tables/letters.ts';
import { readableSignatures } from '#server/store/tables/rows.ts';

/** What a transaction can do about the sending of an update. */
export const updatesInTransaction = (
  connection: Connection,
  { statements, sealer }: TransactionParts,
): UpdatesInTransaction => ({
  async beginSending(update, letter, now) {
    await statements.beginSending(connection, { letter_update: update, letter, begun_at: now });
    const [row] = (await statements.sending(connection, { update })).rows;
    if (!row) throw new Error(`the sending of ${update} was not begun`);
    return sendingOf(row);
  },
  async readersOf(letter, confirmedBy, page) {
    const { rows } = await statements.readersOf(connection, { letter, confirmedBy, ...page });
    const next = rows.length < page.count ? null : (rows.at(-1)?.id ?? null);
    return { signatures: readableSignatures(rows, sealer), next };
  },
  async moveSending({ update, after: from }, to) {
    return (await statements.moveSending(connection, { update, from, ...to })).numAffectedRows === 1n;
  },
  async countUnsubscribed(update) {
    await statements.countUnsubscribed(connection, { update });
  },
});

/** The updates of the port, on any engine. */
export const updatesOn = ({ read, statements }: StoreParts): Updates => ({
  results: (update) =>
    read(async (connection) => {
      const [row] = (await statements.sending(connection, { update })).rows;
      if (!row) return null;
      const { owed, refused } = await connection.db
        .selectFrom('outbox')
        .select(({ fn }) => [fn.countAll<number>().as('owed'), fn.count<number>('refused_at').as('refused')])
        .where('letter_update', '=', update)
        .executeTakeFirstOrThrow();
      return resultsOf(row, Number(owed), Number(refused));
    }),
  readers: (letter) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .select(({ fn }) => ['locale', fn.countAll<number>().as('count')])
        .where('letter', '=', letter)
        .where(sql<boolean>`state = 'confirmed'`)
        .where(sql<boolean>`updates = 1`)
        .where('certain', 'not in', db.selectFrom('suppressions').select('address').where('reason', '=', 'opted-out'))
        .groupBy('locale')
        .orderBy('locale')
        .execute();
      return rows.map(({ locale, count }) => ({ locale, count: Number(count) }));
    }),
  isWanted: ({ signature, spelling, certain }, now) =>
    read(async ({ db }) => {
      const found = await db
        .selectFrom('signatures')
        .select('id')
        .where('id', '=', signature)
        .where(sql<boolean>`state = 'confirmed'`)
        .where('updates', '=', 1)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('suppressions')
                .select('address')
                .where('address', 'in', [spelling, certain])
                .where(isInForce(now)),
            ),
          ),
        )
        .executeTakeFirst();
      return found !== undefined;
    }),
});

const sendingOf = ({ letter_update, letter, begun_at, ended_at, after }: SendingRow): Sending => ({
  update: letter_update,
  letter,
  begunAt: Number(begun_at),
  endedAt: ended_at === null ? null : Number(ended_at),
  after,
});

/** What was owed and is neither sent nor kept was no longer wanted when its turn came. @param owed in the outbox, refused or not */
function resultsOf(row: SendingRow, owed: number, refusedNow: number): SendingResults {
  const [queued, sent] = [Number(row.queued), Number(row.sent)];
  const waiting = owed - refusedNow;
  const refused = Number(row.refused) + refusedNow;
  return {
    ...sendingOf(row),
    ...{ queued, waiting, sent, refused, dropped: queued - sent - waiting - refused },
    unsubscribed: Number(row.unsubscribed),
    onlySealed: Number(row.only_sealed),
  };
}
