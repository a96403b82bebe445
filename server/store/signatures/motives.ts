import { sql } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Motives, MotivesInTransaction } from '#server/store/port/motives.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';
import { motiveId, motiveOfRow, type Words } from './motivesOfRows.ts';

/** Written out, so that the partial index serves. */
const isWaiting = sql<boolean>`state = 'waiting'`;

/** Why signers signed, on any engine. */
export const motivesOn = ({ read, statements, sealer }: StoreParts): Motives => ({
  of: (signature) => read((connection) => readMotive(connection, { statements, sealer }, signature)),
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

/** What a transaction does with motives. */
export const motivesInTransaction = (connection: Connection, parts: TransactionParts): MotivesInTransaction => ({
  motive: (signature) => readMotive(connection, parts, signature),
  writeMotive: (of, motive, now) => writeMotive(connection, parts, of, motive, now),
});

/** Why somebody signed, if that was said. */
async function readMotive(
  connection: Connection,
  { statements, sealer }: Pick<TransactionParts, 'statements' | 'sealer'>,
  signature: string,
): Promise<Motive | null> {
  const [row] = (await statements.motive(connection, { signature })).rows;
  return row ? motiveOfRow(row, sealer) : null;
}

/** Keeps a motive, or none any more; the public is told from the next step on, and of one that is taken back no more from then on. */
async function writeMotive(
  connection: Connection,
  parts: TransactionParts,
  { signature, letter }: Pick<Motive, 'signature' | 'letter'>,
  motive: Motive | null,
  now: number,
): Promise<void> {
  const { statements, sealer, publishing, erased } = parts;
  const told = await publishing.take(connection, letter, now);
  const before = await readMotive(connection, parts, signature);
  if (motive) {
    const { at, state, text, role } = motive;
    const sealed = sealer.seal(JSON.stringify({ text, role } satisfies Words), motiveId(signature));
    await statements.saveMotive(connection, { signature, letter, at, state, from_step: told.step + 1, sealed });
  } else await statements.removeMotive(connection, { signature });
  if (before) erased();
  if (before?.state === 'shown' || motive?.state === 'shown')
    await publishing.note(connection, told, { changed: 1 }, now);
}
