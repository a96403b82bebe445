import * as generated from '#generated';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';
import type { CollectionName, Facts, Words } from './schema/collections.ts';
import type { Change } from './schema/fields.ts';

/** A collection as a page needs it: the facts, the words in the reader's language or the original's, and how the two relate. */
export type Collection<C extends CollectionName> = {
  name: C;
  facts: Facts<C>;
  words: Words<C>;
  locale: Locale;
  contentLocale: Locale;
  translation: { isCurrent: boolean; isReviewed: boolean } | null;
  revision: number;
  updated: string;
  languages: Locale[];
  /** Each change of meaning of the words, newest first. */
  changes: readonly Change[];
};

type Document = { type: string; _raw: { sourceFileName: string } };
const all = generated.allDocuments as unknown as Document[];

/** Reads a collection in the reader's language; where it has not been translated, in the original language. */
export function readCollection<C extends CollectionName>(name: C, locale: Locale): Collection<C> {
  const typed = (suffix: string) => all.filter((document) => document.type.toLowerCase() === `${name}${suffix}`);
  const [facts] = typed('facts');
  const versions = new Map(
    typed('words').map((document) => [
      document._raw.sourceFileName.split('.')[1] as Locale,
      document as unknown as Words<C>,
    ]),
  );
  const original = versions.get(defaultLocale);
  if (!facts || !original) throw new Error(`content/${name} has no facts.yaml or no words.${defaultLocale}.yaml`);
  const words = versions.get(locale) ?? original;
  const revision = original.revision ?? 1;
  return {
    name,
    facts: facts as unknown as Facts<C>,
    words,
    locale,
    contentLocale: versions.has(locale) ? locale : defaultLocale,
    translation:
      words === original
        ? null
        : { isCurrent: words.translates === revision, isReviewed: words.reviewedBy !== undefined },
    revision: words.translates ?? revision,
    updated: original.updated ?? '',
    languages: locales.filter((language) => versions.has(language)),
    changes: words.changes,
  };
}
