import { sql } from 'kysely';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Engine } from './engine.ts';
import type { Affirming } from './port.ts';
import type { Database } from './schema.ts';

const isVerified = sql<boolean>`(kind = 'person' or verification in ('dns', 'file', 'hand'))`;
const isConfirmed = sql<boolean>`state = 'confirmed'`;

/** The affirmations of the port. */
export const affirmingOn = ({ read }: Pick<Engine, 'read'>, statements: Statements): Affirming => ({
  versions: (letter) => read(({ db }) => countVersions(db, letter)),
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

/** How many signatures count under each version of a letter, earliest version first. */
export async function countVersions(db: Database, letter: string): Promise<{ version: string; signatures: number }[]> {
  const kept = db
    .selectFrom('signatures')
    .select(({ fn }) => ['letter_version', fn.countAll<number>().as('signatures')])
    .where('letter', '=', letter)
    .where(isConfirmed)
    .where(isVerified)
    .groupBy('letter_version');
  const ended = db
    .selectFrom('ended_counts')
    .select(({ fn }) => ['letter_version', fn.sum<number>('signatures').as('signatures')])
    .where('letter', '=', letter)
    .groupBy('letter_version');
  const rows = await kept.unionAll(ended).execute();
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...Map.groupBy(rows, ({ letter_version }) => letter_version)]
    .map(([version, of]) => ({ version, signatures: of.reduce((sum, one) => sum + Number(one.signatures), 0) }))
    .sort((one, other) => compare(one.version, other.version));
}
