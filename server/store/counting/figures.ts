import type { Engine } from '#server/store/engine.ts';
import type { Figures } from '#server/store/port/figures.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import { sumsOf } from '#signon/figures/figures.ts';

/** The figures of the port, on any engine. What is taken is added up in the same transaction, so that nothing counts twice or is lost. */
export const figuresOn = ({
  run,
  read,
  statements,
}: Pick<Engine, 'run' | 'read'> & { statements: Statements }): Figures => ({
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
