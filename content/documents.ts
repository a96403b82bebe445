import type { Locale } from '#i18n/locales.ts';
import { originalAmong } from './model/original.ts';
import type { CollectionName, Facts, Words } from './schema/collections.ts';
import { type Fields, type Kind, kinds } from './schema/kinds.ts';
import type { Source } from './schema/source.ts';

/** A file of content as contentlayer hands it over. */
export type Document = { _raw: { sourceFilePath: string } };
export type TextDocument<K extends Kind = Kind> = Fields<K> & { body: { raw: string; code: string } };
export type SourceDocument = Source & { id: string };

/** A text, or the words of a collection, by language. */
export type Versions<Of> = ReadonlyMap<Locale, Of>;

/** All content by what it is looked up with. Texts stand in the order in which they are shown. */
export type Documents = {
  texts: { [K in Kind]: ReadonlyMap<string, Versions<TextDocument<K>>> };
  collections: { [C in CollectionName]: { facts: Facts<C>; words: Versions<Words<C>> } };
  sources: ReadonlyMap<string, SourceDocument>;
};

type Found = { facts?: Document; words: Map<string, Document> };

/** Looks at each document once and puts it where it will be found: by kind, slug and language, or by id. */
export function indexDocuments(documents: readonly Document[]): Documents {
  const texts = new Map<string, Map<string, Map<string, TextDocument>>>();
  const collections = new Map<string, Found>();
  const sources = new Map<string, SourceDocument>();
  for (const document of documents) {
    const [room = '', name = '', file] = document._raw.sourceFilePath.split('/');
    if (room === 'sources') {
      const id = name.replace(/\.yaml$/, '');
      sources.set(id, { ...(document as Document & Source), id });
    } else if (file) {
      const slugs = placeIn(texts, room, () => new Map());
      placeIn(slugs, file.replace(/\.mdx$/, ''), () => new Map()).set(name, document as Document & TextDocument);
    } else {
      const collection = placeIn(collections, room, (): Found => ({ words: new Map() }));
      if (name === 'facts.yaml') collection.facts = document;
      else collection.words.set(name.split('.')[1] ?? '', document);
    }
  }
  return {
    texts: Object.fromEntries(Object.keys(kinds).map((kind) => [kind, inOrder(texts.get(kind) ?? new Map())])),
    collections: Object.fromEntries(collections),
    sources,
  } as unknown as Documents;
}

function placeIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** Texts by their `order` field, else by name; without those that have no original. */
function inOrder(texts: ReadonlyMap<string, Versions<TextDocument>>) {
  const { compare } = new Intl.Collator('en');
  const order = (versions: Versions<TextDocument>) => {
    const from = originalAmong(versions);
    const original = from && versions.get(from);
    return original && 'order' in original ? original.order : 0;
  };
  return new Map(
    [...texts]
      .filter(([, versions]) => originalAmong(versions))
      .sort(([one, a], [other, b]) => order(a) - order(b) || compare(one, other)),
  );
}
