import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Figures, FiguresInTransaction } from '#server/store/port/figures.ts';
import { sumsOf } from '#signon/figures/figures.ts';

/** The figures of the port, on any engine. What is taken is added up in the same transaction, so that nothing counts twice or is lost. */
export const figuresOn = ({ run, read, statements }: StoreParts): Figures => ({
  addUp: (count) =>
    run(async (connection) => {
      const { rows } = await statements.takeFigures(connection, { count });
      // In one order, so that two processes never wait for each other.
      for (const sum of sumsOf(rows.map((row) => ({ ...row, at: Number(row.at) }))))
        await statements.addFigure(connection, sum);
      return rows.length;
    }),
  of: (letter) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('figures')
        .select(['event', 'told_by', 'value', 'starts_at', 'count'])
        .where('letter', '=', letter)
        .orderBy('starts_at')
        .orderBy('value')
        .execute();
      return rows.map((row) => ({ ...row, starts_at: Number(row.starts_at), count: Number(row.count) }));
    }),
});

/** What a transaction notes for the sums. */
export const figuresInTransaction = (
  connection: Connection,
  { statements, newId }: TransactionParts,
): FiguresInTransaction => ({
  async noteFigure(event) {
    await statements.noteFigure(connection, { id: newId(), ...event });
  },
});
