import type { Milestone } from '#signon/letterLife.ts';
import type { Report } from '#signon/report.ts';
import type { Tables } from './schema.ts';

/** PostgreSQL gives large whole numbers as texts. */
export const milestonesOfRows = (rows: readonly Tables['milestones'][]): Milestone[] =>
  rows.map(({ report, ...row }) => ({
    ...row,
    at: Number(row.at),
    ...(report !== null && { report: JSON.parse(report) as Report }),
  }));
