import type { Sums } from '#ledger/logAudit.ts';

/** What the API and the list tell of the counts. */
export type Told = {
  counts: { signatures: number; organisations: number };
  list: { total: number; organisations: number; people: number };
};

/** What was said between two heads must lie within what the log says happened between them; when nothing did, it must be the same. */
export function compareCounts({ counts, list }: Told, first: Sums, last: Sums): string[] {
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
  within('The count of the API is', counts.signatures, all);
  within('The organisations of the API are', counts.organisations, organisations);
  within('The total of the list is', list.total, all);
  // Names that are held for a moderator are counted and not shown.
  within('The organisations in the list are', list.organisations, { least: 0, most: organisations.most });
  within('The people shown in the list are', list.people, { least: 0, most: people.most });
  return problems;
}
