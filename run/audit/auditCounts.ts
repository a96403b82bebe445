import type { Sums } from '#ledger/logAudit.ts';

/** What the API and the list tell of the counts. */
export type Told = {
  /** What is shown, and the time that it is of. */
  counts: { signatures: number; organisations: number; asOf: string };
  /** Whether what is shown stayed the same while the list was read. */
  isSettled: boolean;
  /** What was counted at the last hour, which is what the log tells of. */
  hour: { signatures: number; asOf: string };
  list: { total: number; organisations: number; people: number };
};

/**
 * What was said between two heads of the last hour must lie within what the log says happened between them; when nothing
 * did, it must be the same. What is shown is ahead of the log by a part of an hour, and compared when it is of the hour itself.
 */
export function compareCounts({ counts, isSettled, hour, list }: Told, first: Sums, last: Sums): string[] {
  const range = (kinds: ('person' | 'organisation')[]) => ({
    least: kinds.reduce((sum, kind) => sum + first.signatures[kind] - (last.removed[kind] - first.removed[kind]), 0),
    most: kinds.reduce((sum, kind) => sum + first.signatures[kind] + last.added[kind] - first.added[kind], 0),
  });
  const [all, organisations, people] = [range(['person', 'organisation']), range(['organisation']), range(['person'])];
  const problems: string[] = [];
  const within = (what: string, number: number, { least, most }: { least: number; most: number }) => {
    if (!(number >= least && number <= most))
      problems.push(`${what} ${number}; the log says ${least === most ? least : `${least} to ${most}`}.`);
  };
  within('The count of the last hour is', hour.signatures, all);
  if (isSettled && list.total !== counts.signatures)
    problems.push(`The total of the list is ${list.total}; the count of the API is ${counts.signatures}.`);
  if (isSettled && list.organisations > counts.organisations)
    problems.push(`The organisations in the list are ${list.organisations}; ${counts.organisations} are counted.`);
  if (counts.asOf !== hour.asOf) return problems;
  within('The count of the API is', counts.signatures, all);
  within('The organisations of the API are', counts.organisations, organisations);
  // Names that are held for a moderator are counted and not shown.
  within('The people shown in the list are', list.people, { least: 0, most: people.most });
  return problems;
}
