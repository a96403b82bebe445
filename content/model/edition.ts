import type { Versions } from '#content/documents.ts';
import type { Change } from '#content/schema/fields.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { originalAmong } from './original.ts';

/** A text, or the words of a collection, as one reader meets it: in which language, and how it stands to its original. */
export type Edition = {
  /** The reader's language. */
  locale: Locale;
  /** The language that it is written in; differs from `locale` when there is no translation. */
  contentLocale: Locale;
  /** The language of its original. */
  original: Locale;
  /** How a translation stands to its original; null for the original itself. */
  translation: { isCurrent: boolean; isReviewed: boolean } | null;
  /** The revision that it follows, and when its original last changed. */
  revision: number;
  updated: string;
  /** The languages in which it exists. */
  languages: readonly Locale[];
  /** Each change of meaning, newest first, in its own words. */
  changes: readonly Change[];
};

type History = {
  updated?: string | undefined;
  revision?: number | undefined;
  translates?: number | undefined;
  reviewedBy?: string | undefined;
  changes: readonly Change[];
};

/** The version in the reader's language, or the original where there is no translation; undefined where there is no original. */
export function editionOf<Of extends History>(
  versions: Versions<Of>,
  locale: Locale,
): { document: Of; original: Of; edition: Edition } | undefined {
  const from = originalAmong(versions);
  const original = from && versions.get(from);
  if (!from || !original) return undefined;
  const document = versions.get(locale) ?? original;
  const revision = original.revision ?? 1;
  return {
    document,
    original,
    edition: {
      locale,
      contentLocale: versions.has(locale) ? locale : from,
      original: from,
      translation:
        document === original
          ? null
          : { isCurrent: document.translates === revision, isReviewed: document.reviewedBy !== undefined },
      revision: document.translates ?? revision,
      updated: original.updated ?? '',
      languages: locales.filter((language) => versions.has(language)),
      changes: document.changes,
    },
  };
}
