import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Suppressions, SuppressionsInTransaction } from '#server/store/port/suppressions.ts';

/** The suppressions of the port, on any engine. */
export const suppressionsOn = ({ read, statements }: StoreParts): Suppressions => ({
  isOptedOut: (certain) =>
    read(async (connection) => (await statements.optedOut(connection, { certain })).rows.length > 0),
  isBounced: (spelling, at) =>
    read(async (connection) => (await statements.bounced(connection, { spelling, at })).rows.length > 0),
  optedOut: () =>
    read(async ({ db }) =>
      (await db.selectFrom('suppressions').select('address').where('reason', '=', 'opted-out').execute()).map(
        ({ address }) => address,
      ),
    ),
  wishes: () =>
    read(async ({ db }) => {
      const optedOut = await db
        .selectFrom('suppressions')
        .select(['address as certain', 'since as at'])
        .where('reason', '=', 'opted-out')
        .execute();
      const allowed = await db.selectFrom('mail_allowed').selectAll().execute();
      const wishesOf = (rows: { certain: string; at: number }[], isOptedOut: boolean) =>
        rows.map(({ certain, at }) => ({ certain, at: Number(at), isOptedOut }));
      return [...wishesOf(allowed, false), ...wishesOf(optedOut, true)];
    }),
});

/** What a transaction asks of whoever may get no mail. */
export const suppressionsInTransaction = (
  connection: Connection,
  { statements }: TransactionParts,
): SuppressionsInTransaction => ({
  async isOptedOut(certain) {
    return (await statements.optedOut(connection, { certain })).rows.length > 0;
  },
  async suppressionOf({ spelling, certain }, now) {
    const { rows } = await statements.suppressionsOf(connection, { spelling, certain, now });
    const reasons = rows.map(({ reason }) => reason);
    return reasons.find((reason) => reason === 'opted-out') ?? reasons[0] ?? null;
  },
});
