import { sql } from 'kysely';
import { countVersions } from '#server/store/counting/counts.ts';
import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Affirming, AffirmingInTransaction } from '#server/store/port/affirming.ts';

const isConfirmed = sql<boolean>`state = 'confirmed'`;

/** The affirmations of the port. */
export const affirmingOn = ({ read, statements }: StoreParts): Affirming => ({
  versions: (letter) => read((connection) => countVersions(connection, statements, letter)),
  unasked: (letter, version, older, { count, after }) =>
    read(async ({ db }) => {
      if (older.length === 0) return [];
      const rows = await db
        .selectFrom('signatures')
        .select('id')
        .where('letter', '=', letter)
        .where(isConfirmed)
        .where('updates', '=', 1)
        .where('letter_version', 'in', [...older])
        .where('id', '>', after)
        .where('id', 'not in', db.selectFrom('affirmations').select('signature').where('version', '=', version))
        .orderBy('id')
        .limit(count)
        .execute();
      return rows.map(({ id }) => id);
    }),
  of: (signature) =>
    read(async (connection) => {
      const { rows } = await statements.affirmationsOf(connection, { signature });
      return rows.map(({ version, from_version, asked_at, affirmed_at }) => ({
        ...{ version, from: from_version },
        askedAt: asked_at === null ? null : Number(asked_at),
        affirmedAt: affirmed_at === null ? null : Number(affirmed_at),
      }));
    }),
});

/** What a transaction notes of affirming. */
export const affirmingInTransaction = (
  connection: Connection,
  { statements, publishing }: TransactionParts,
): AffirmingInTransaction => ({
  async noteAsked(signature, version, at) {
    return (await statements.noteAsked(connection, { signature, version, at })).numAffectedRows === 1n;
  },
  async noteAffirmed({ id, letter }, version, from, at) {
    const told = await publishing.take(connection, letter, at);
    await statements.noteAffirmed(connection, { signature: id, version, from, at });
    await publishing.note(connection, told, { changed: 1 }, at);
  },
});
