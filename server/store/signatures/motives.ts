import { sql } from 'kysely';
import type { Connection, Engine } from '#server/store/engine.ts';
import type { Motives } from '#server/store/port/motives.ts';
import type { TransactionParts } from '#server/store/publishing/changePublic.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';
import { motiveId, motiveOfRow, type Words } from './motivesOfRows.ts';

/** Written out, so that the partial index serves. */
const isWaiting = sql<boolean>`state = 'waiting'`;

/** Why signers signed, on any engine. */
export const motivesOn = (read: Engine['read'], statements: Statements, sealer: Sealer): Motives => ({
  of: (signature) => read((connection) => readMotive(connection, statements, sealer, signature)),
  waiting: (count) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('motives')
        .selectAll()
        .where(isWaiting)
        .orderBy('at')
        .orderBy('signature')
        .limit(count)
        .execute();
      return rows.map((row) => motiveOfRow(row, sealer));
    }),
  waits: () =>
    read(async ({ db }) => {
      // Put together first, so that planners take its index and not that of all that a letter has.
      const rows = await db
        .with(
          (cte) => cte('waiting').materialized(),
          (by) => by.selectFrom('motives').select(['letter', 'at']).where(isWaiting),
        )
        .selectFrom('waiting')
        .select(({ fn }) => ['letter', fn.countAll<number>().as('count'), fn.min<number>('at').as('since')])
        .groupBy('letter')
        .orderBy('letter')
        .execute();
      return rows.map(({ letter, count, since }) => ({ letter, count: Number(count), since: Number(since) }));
    }),
  shown: (letter) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('motives')
        .selectAll()
        .where('letter', '=', letter)
        .where('state', '=', 'shown')
        .execute();
      return new Map(rows.map((row) => [row.signature, motiveOfRow(row, sealer)]));
    }),
});

/** Why somebody signed, if that was said. */
export async function readMotive(
  connection: Connection,
  statements: Statements,
  sealer: Sealer,
  signature: string,
): Promise<Motive | null> {
  const [row] = (await statements.motive(connection, { signature })).rows;
  return row ? motiveOfRow(row, sealer) : null;
}

/** Keeps a motive, or none any more; the public is told from the next step on, and of one that is taken back no more from then on. */
export async function writeMotive(
  connection: Connection,
  { statements, sealer, publishing, erased }: TransactionParts,
  { signature, letter }: Pick<Motive, 'signature' | 'letter'>,
  motive: Motive | null,
  now: number,
): Promise<void> {
  const told = await publishing.take(connection, letter, now);
  const before = await readMotive(connection, statements, sealer, signature);
  if (motive) {
    const { at, state, text, role } = motive;
    const sealed = sealer.seal(JSON.stringify({ text, role } satisfies Words), motiveId(signature));
    await statements.saveMotive(connection, { signature, letter, at, state, from_step: told.step + 1, sealed });
  } else await statements.removeMotive(connection, { signature });
  if (before) erased();
  if (before?.state === 'shown' || motive?.state === 'shown')
    await publishing.note(connection, told, { changed: 1 }, now);
}
