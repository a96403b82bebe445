import type { Change } from '#content/schema/fields.ts';

/** What a text says of its own history; it may lack any of it. */
export type History = { updated?: string; revision?: number; translates?: number; changes?: readonly Change[] };

/**
 * Checks that a list of changes tells the same as the fields beside it: its newest entry is the revision at hand, dates
 * and revisions go back in time, and a translation tells of the same changes as its original.
 *
 * @param original the history of the original; left out for the original itself
 * @returns the place in the fields and a sentence, for each fault
 */
export function checkHistory(
  { updated, revision, translates, changes = [] }: History,
  original?: History,
): [path: PropertyKey[], message: string][] {
  const [newest] = changes;
  const faults: [PropertyKey[], string][] = [];
  const current = original ? translates : revision;
  // Else what follows would be measured by a revision that there is not.
  if (original?.revision !== undefined && (translates ?? 0) > original.revision)
    return [
      [
        ['translates'],
        `is ${translates}, but the original is at revision ${original.revision}; write the one you followed`,
      ],
    ];
  if (newest && current !== undefined && newest.revision !== current)
    faults.push([
      ['changes', 0, 'revision'],
      `is ${newest.revision}, but the newest change must be revision ${current}`,
    ]);
  if (newest && updated !== undefined && newest.date !== updated)
    faults.push([['changes', 0, 'date'], `is ${newest.date}, but the text was last changed on ${updated}`]);
  changes.forEach(({ date, revision: number, correction = false }, index) => {
    const newer = changes[index - 1];
    if (newer && number >= newer.revision)
      faults.push([
        ['changes', index, 'revision'],
        `must be smaller than ${newer.revision}: the newest change comes first`,
      ]);
    if (newer && date > newer.date)
      faults.push([['changes', index, 'date'], `is later than ${newer.date}: the newest change comes first`]);
    const told = original?.changes?.find((change) => change.revision === number);
    if (original?.changes && !told)
      faults.push([['changes', index, 'revision'], `is ${number}, of which the original does not tell`]);
    if (told && told.date !== date)
      faults.push([['changes', index, 'date'], `is ${date}, but the original says ${told.date}`]);
    if (told && (told.correction ?? false) !== correction)
      faults.push([['changes', index], 'is a correction in only one of the translation and its original']);
  });
  return faults;
}
