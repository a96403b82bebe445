import type { Tables } from '#server/store/tables/schema.ts';
import type { Milestone } from '#signon/life/letterLife.ts';
import type { Report } from '#signon/life/report.ts';

/** PostgreSQL gives large whole numbers as texts. */
export const milestonesOfRows = (rows: readonly Tables['milestones'][]): Milestone[] =>
  rows.map(({ report, ...row }) => ({
    ...row,
    at: Number(row.at),
    ...(report !== null && { report: JSON.parse(report) as Report }),
  }));
