import type { CollectionName } from '#content/schema/collections.ts';
import type { Change } from '#content/schema/fields.ts';
import type { Kind } from '#content/schema/kinds.ts';
import type { Locale } from '#i18n/locales.ts';

/** What has a history: a text, or the words of a collection, which have no title but that of their section. */
type Corrected = {
  of: Kind | CollectionName;
  title?: string;
  /** Its path without the language. */
  path: string;
  contentLocale: Locale;
};

/** An error that was put right, and where. */
export type Correction = Corrected & { change: Change };

/** Every error that was put right, newest first. */
export const corrections = (documents: readonly (Corrected & { changes: readonly Change[] })[]): Correction[] =>
  documents
    .flatMap(({ changes, ...of }) =>
      changes.filter(({ correction }) => correction).map((change) => ({ ...of, change })),
    )
    .sort((a, b) => b.change.date.localeCompare(a.change.date));
