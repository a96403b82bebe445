import type { Connection } from '#server/store/engine.ts';
import type { TransactionParts } from '#server/store/publishing/changePublic.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';

/** PostgreSQL gives large whole numbers as texts. */
const countOfRow = (row: Tables['paper_counts']): PaperCount => ({
  ...row,
  at: Number(row.at),
  count: Number(row.count),
});

/** What was counted on paper under a letter, in the order in which it was recorded. */
export async function readPaperCounts(
  connection: Connection,
  { statements }: Pick<TransactionParts, 'statements'>,
  letter: string,
): Promise<PaperCount[]> {
  return (await statements.paperCounts(connection, { letter })).rows.map(countOfRow);
}

/** Keeps what was counted; the public is told at once. */
export async function notePaperCount(
  connection: Connection,
  { statements, publishing }: Pick<TransactionParts, 'statements' | 'publishing'>,
  counted: PaperCount,
  now: number,
): Promise<void> {
  const told = await publishing.take(connection, counted.letter, now);
  await statements.notePaperCount(connection, counted);
  await publishing.note(connection, told, { changed: 1 }, now);
}
