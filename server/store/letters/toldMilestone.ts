import type { Told } from '#ledger/statement.ts';
import type { Milestone } from '#signon/life/letterLife.ts';

/** A milestone as the public is told of it, and as the log is a hash of it. */
export const toldMilestone = ({ id, at, state, by, reason, language, report }: Milestone): Told => ({
  ...{ id, at: new Date(at).toISOString() },
  ...{ state, by, reason, language },
  ...(report && { report }),
});
