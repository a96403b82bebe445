import type { Documents } from '#content/documents.ts';
import type { CollectionName, Facts, Words } from '#content/schema/collections.ts';
import type { Locale } from '#i18n/locales.ts';
import { type Edition, editionOf } from './edition.ts';

/** The facts of a collection, and its words in the reader's language or the original's. */
export type Collection<C extends CollectionName = CollectionName> = Edition & {
  name: C;
  facts: Facts<C>;
  words: Words<C>;
};

/**
 * Finds a collection.
 *
 * @throws Error when its facts or its words in the original language are not there: every page may need them
 */
export function collectionIn<C extends CollectionName>(documents: Documents, name: C, locale: Locale): Collection<C> {
  const { facts, words } = documents.collections[name] ?? {};
  const found = words && editionOf(words, locale);
  if (!facts || !found) throw new Error(`content/${name} has no facts.yaml, or no words in the original language`);
  return { ...found.edition, name, facts, words: found.document };
}
