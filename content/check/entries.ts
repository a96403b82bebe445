import { type CollectionName, collections } from '#content/schema/collections.ts';

type Entry = { id: string; path: PropertyKey[] };

/** The entries of a collection with their places in its facts; whatever has no id is left out, and told elsewhere. */
export function entriesIn(name: CollectionName, facts: Record<string, unknown>): Entry[] {
  if (name !== 'helplines') return listed(facts[collections[name].entries], [collections[name].entries]);
  const places = Array.isArray(facts.places) ? facts.places : [];
  return places.flatMap((place, index) => listed(place?.entries, ['places', index, 'entries']));
}

/** The ids of the entries of a collection. */
export const idsIn = (name: CollectionName, facts: Record<string, unknown>): string[] =>
  entriesIn(name, facts).map(({ id }) => id);

const listed = (entries: unknown, path: PropertyKey[]): Entry[] =>
  Array.isArray(entries)
    ? entries.flatMap((entry, index) => (typeof entry?.id === 'string' ? { id: entry.id, path: [...path, index] } : []))
    : [];
