import type { CollectionName } from '#content/schema/collections.ts';
import type { Kind } from '#content/schema/kinds.ts';
import type { Text } from '#content/text.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Entry } from './entries.ts';

/** A place of the portal where a source is cited. A testimony has no title here: it is met on its page, after the note on what is in it. */
export type CitingPlace = { of: Kind | CollectionName; title?: string; path: string; contentLocale: Locale };

/** Where each source is cited, by the id of the source: the way back from a source to what rests on it. */
export function citingPlaces(
  texts: readonly Text[],
  entries: readonly Entry[],
): (source: string) => readonly CitingPlace[] {
  const places = new Map<string, Map<string, CitingPlace>>();
  const add = (id: string, place: CitingPlace) => {
    const others = places.get(id) ?? new Map<string, CitingPlace>();
    places.set(id, others);
    if (!others.has(place.path)) others.set(place.path, place);
  };
  for (const { kind, path, fields, contentLocale, cites } of texts)
    cites.forEach((id, index) => {
      if (kind === 'voices') add(id, { of: kind, path: '/voices', contentLocale });
      else {
        const anchored = path.includes('#') ? path : `${path}#citation-${index + 1}`;
        add(id, { of: kind, title: fields.title, path: anchored, contentLocale });
      }
    });
  for (const { of, title, path, contentLocale, cites } of entries)
    for (const id of cites) add(id, { of, title, path, contentLocale });
  return (source) => [...(places.get(source)?.values() ?? [])];
}
