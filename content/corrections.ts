import type { Change } from './schema/fields.ts';

/** What has a history: a text, or the words of a collection. */
type Corrected = { path: string; changes: readonly Change[] };

/** Every error that was put right, newest first. */
export const corrections = <Of extends Corrected>(documents: readonly Of[]): { of: Of; change: Change }[] =>
  documents
    .flatMap((of) => of.changes.filter(({ correction }) => correction).map((change) => ({ of, change })))
    .sort((a, b) => b.change.date.localeCompare(a.change.date));
