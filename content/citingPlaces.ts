import type { Locale } from '#i18n/locales.ts';
import { pathOfCollection, pathOfText } from './addresses.ts';
import { readCollection } from './collection.ts';
import { readTexts } from './library.ts';
import { references } from './references.ts';
import { type CollectionName, collections } from './schema/collections.ts';
import { type Kind, kinds } from './schema/kinds.ts';

/** A place of the portal where a source is cited. A testimony has no title here: it is met on its page, after the note on what is in it. */
export type CitingPlace = { of: Kind | CollectionName; title?: string; path: string; contentLocale: Locale };

/** Where each source is cited, in the reader's language, by the id of the source: the way back from a source to what rests on it. */
export function citingPlaces(locale: Locale): Map<string, CitingPlace[]> {
  const places = new Map<string, CitingPlace[]>();
  const add = (id: string, place: CitingPlace) => {
    const others = places.get(id) ?? [];
    if (!others.some(({ path }) => path === place.path)) places.set(id, [...others, place]);
  };
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (const text of readTexts(kind, locale)) {
      const { contentLocale, fields, cites } = text;
      const path = pathOfText(text);
      cites.forEach((id, index) => {
        if (kind === 'voices') add(id, { of: kind, path: '/voices', contentLocale });
        else
          add(id, {
            of: kind,
            title: fields.title,
            path: path.includes('#') ? path : `${path}#citation-${index + 1}`,
            contentLocale,
          });
      });
    }
  }
  for (const name of Object.keys(collections) as CollectionName[]) {
    const { facts, words, contentLocale } = readCollection(name, locale);
    for (const entry of entriesIn(facts)) {
      const ids = new Set(references(entry).flatMap(({ to, id }) => (to === 'source' ? id : [])));
      for (const id of ids)
        add(id, {
          of: name,
          title: titleOf(entry, words),
          path: `${pathOfCollection[name]}#${entry.id}`,
          contentLocale,
        });
    }
  }
  return places;
}

type Entry = { id: string; organisation?: string };

/** The entries among the facts of a collection, wherever they stand. */
function entriesIn(facts: unknown): Entry[] {
  if (typeof facts !== 'object' || facts === null) return [];
  if ('id' in facts && typeof facts.id === 'string') return [facts as Entry];
  return Object.entries(facts).flatMap(([key, inner]) => (key.startsWith('_') ? [] : entriesIn(inner)));
}

/** What an entry is called: by its words, or by the name that is the same in every language. */
function titleOf({ id, organisation }: Entry, words: object): string {
  const word = Object.values(words)
    .filter(
      (part): part is Record<string, Record<string, string>> => typeof part === 'object' && part !== null && id in part,
    )
    .map((part) => part[id])[0];
  return organisation ?? word?.title ?? word?.holder ?? word?.term ?? word?.label ?? id;
}
