import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { PaperCounts, PaperCountsInTransaction } from '#server/store/port/paperCounts.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';

/** The paper counts of the port, on any engine. */
export const paperCountsOn = (parts: StoreParts): PaperCounts => ({
  paperCounts: (letter) => parts.read((connection) => readPaperCounts(connection, parts, letter)),
});

/** What a transaction does with paper counts; the public is told at once. */
export const paperCountsInTransaction = (
  connection: Connection,
  parts: TransactionParts,
): PaperCountsInTransaction => ({
  paperCounts: (letter) => readPaperCounts(connection, parts, letter),
  async notePaperCount(counted, now) {
    const { statements, publishing } = parts;
    const told = await publishing.take(connection, counted.letter, now);
    await statements.notePaperCount(connection, counted);
    await publishing.note(connection, told, { changed: 1 }, now);
  },
});

async function readPaperCounts(
  connection: Connection,
  { statements }: TransactionParts,
  letter: string,
): Promise<PaperCount[]> {
  // PostgreSQL gives large whole numbers as texts.
  return (await statements.paperCounts(connection, { letter })).rows.map((row) => ({
    ...row,
    at: Number(row.at),
    count: Number(row.count),
  }));
}
