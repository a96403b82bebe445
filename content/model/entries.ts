import { type CollectionName, collections } from '#content/schema/collections.ts';
import { sourcesIn } from '#content/text.ts';
import type { Locale } from '#i18n/locales.ts';
import { pathOfEntry } from './addresses.ts';
import type { Collection } from './collection.ts';

/** An entry of any collection, as far as it is listed elsewhere. */
export type Entry = {
  of: CollectionName;
  id: string;
  /** What it is called: by its words, or by the name that is the same in every language. */
  title: string;
  /** Its path without the language. */
  path: string;
  contentLocale: Locale;
  topics: readonly string[];
  date?: string | undefined;
  /** The ids of its sources. */
  cites: readonly string[];
};

type Fact = { id: string; organisation?: string; topics?: readonly string[]; date?: string };
type Word = { title?: string; holder?: string; term?: string; label?: string };

/** The entries of a collection, in their order. */
export function entriesOf(collection: Collection): Entry[] {
  const { name, contentLocale } = collection;
  const field = collections[name].entries;
  const facts = collection.facts as Record<string, unknown>;
  const words = (collection.words as Record<string, unknown>)[field] as Record<string, Word>;
  const places = facts.places as { entries: readonly Fact[] }[] | undefined;
  return (places?.flatMap(({ entries }) => entries) ?? (facts[field] as readonly Fact[])).map((fact) => {
    const { id, organisation, topics = [], date } = fact;
    const word = words[id];
    return {
      of: name,
      id,
      title: organisation ?? word?.title ?? word?.holder ?? word?.term ?? word?.label ?? id,
      path: pathOfEntry(name, id),
      contentLocale,
      topics,
      date,
      cites: sourcesIn(fact),
    };
  });
}
