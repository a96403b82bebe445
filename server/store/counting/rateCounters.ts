import type { TransactionParts } from '#server/store/parts.ts';
import type { RateCounters } from '#server/store/port/rateCounters.ts';
import type { Runner } from '#server/store/statements/statement.ts';

/** The rate counters of the port, over a connection. */
export const rateCountersOn = (runner: Runner, { statements }: Pick<TransactionParts, 'statements'>): RateCounters => ({
  async counted(what, since) {
    const [row] = (await statements.counted(runner, { what, since })).rows;
    return Number(row?.total ?? 0);
  },
  async count(what, { start, end }, by = 1) {
    await statements.count(runner, { what, start, end, by });
  },
});
