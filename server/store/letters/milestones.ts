import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Milestones, MilestonesInTransaction } from '#server/store/port/milestones.ts';
import type { Milestone } from '#signon/life/letterLife.ts';
import type { Report } from '#signon/life/report.ts';
import { noteMilestone } from './noteMilestone.ts';

/** The milestones of the port, on any engine. */
export const milestonesOn = (parts: StoreParts): Milestones => ({
  milestones: (letter) => parts.read((connection) => readMilestones(connection, parts, letter)),
});

/** What a transaction does with milestones. */
export const milestonesInTransaction = (connection: Connection, parts: TransactionParts): MilestonesInTransaction => ({
  milestones: (letter) => readMilestones(connection, parts, letter),
  noteMilestone: (milestone, now) => noteMilestone(connection, parts, milestone, now),
});

async function readMilestones(
  connection: Connection,
  { statements }: TransactionParts,
  letter: string,
): Promise<Milestone[]> {
  return (await statements.milestones(connection, { letter })).rows.map(({ report, ...row }) => ({
    ...row,
    // PostgreSQL gives large whole numbers as texts.
    at: Number(row.at),
    ...(report !== null && { report: JSON.parse(report) as Report }),
  }));
}
