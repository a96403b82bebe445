import type { RateCounters } from './port/rateCounters.ts';
import type { Runner } from './statements/statement.ts';
import type { Statements } from './statements/statements.ts';

/** The rate counters of the port, over a connection. */
export const rateCountersOn = (runner: Runner, statements: Statements): RateCounters => ({
  async counted(what, since) {
    const [row] = (await statements.counted(runner, { what, since })).rows;
    return Number(row?.total ?? 0);
  },
  async count(what, { start, end }, by = 1) {
    await statements.count(runner, { what, start, end, by });
  },
});
