import { z } from 'zod';
import { libraryIn } from '#content/library.ts';
import { pathOfCollection, pathOfEntry } from '#content/model/addresses.ts';
import { partsOf } from '#content/model/markedTerms.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { urlOf } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { byLocale, type DataFile, dataFile, inEach } from './dataFile.ts';

const describes: Record<CollectionName, string> = {
  timeline: 'What happened when, with sources.',
  figures: 'Numbers, each with what it means, what it does not mean, and its sources.',
  solutions: 'What has been proposed, and what speaks for and against each.',
  viewpoints: 'Who holds which view, at its strongest, with the strongest reply.',
  glossary: 'Terms, with the words that we use and those that we avoid.',
  topics: 'The subjects under which texts and entries are found.',
  helplines: 'Where to turn to for help, by country, each with the day on which it was last checked.',
};

/** How words in a language stand to their original. */
const edition = {
  url: z.url().describe('The page that shows them all.'),
  revision: z.int().positive().describe('The revision of the original that these words follow.'),
  isCurrent: z.boolean().describe('Whether that is the newest one.'),
  isReviewed: z.boolean().describe('Whether a native speaker has approved them; true of an original.'),
};
const history = { updated: true, revision: true, translates: true, reviewedBy: true, changes: true } as const;

/** The schemas of a collection, whichever it is. */
type Schemas = {
  facts: z.ZodObject<Record<string, z.ZodArray<z.ZodObject>>>;
  words: z.ZodObject<Record<string, z.ZodRecord<z.ZodString, z.ZodObject>>>;
};

/** What stands beside the entries in both files, by the schemas of these. */
function besideEntries(name: CollectionName) {
  const { facts, words } = collections[name] as unknown as Schemas;
  const { entries } = collections[name];
  const { [entries]: _words, ...other } = words.omit(history as never).shape as z.ZodRawShape;
  const { [name === 'helplines' ? 'places' : entries]: _facts, ...rest } = facts.shape as z.ZodRawShape;
  return { facts: z.object(rest), words: z.object({ ...other, ...edition }) };
}

/** A collection: the facts of each entry, with its words by language. */
export function collectionData(name: CollectionName): DataFile {
  const { entries } = collections[name];
  const { facts, words } = besideEntries(name);
  const own = (collections[name].words.shape as unknown as Schemas['words']['shape'])[entries]?.valueType;
  const withWords = (entry: z.ZodObject) =>
    z.object({
      ...entry.shape,
      url: byLocale(z.url()).describe('Its place on the portal, by language.'),
      words: byLocale(z.object(own?.shape ?? {})).describe('Its words by language.'),
    });
  const schemas = collections[name] as unknown as Schemas;
  const place = collections.helplines.facts.shape.places.element.shape;
  const item =
    name === 'helplines'
      ? z.object({ ...place, entries: z.array(withWords(place.entries.element)) })
      : withWords(schemas.facts.shape[entries]?.element ?? z.object());
  return dataFile(
    pathOfCollection[name].slice(1),
    describes[name],
    {
      facts: facts.describe('What is said of all entries in every language alike.'),
      words: byLocale(words).describe('What is said of all entries, by language.'),
      items: z.array(item),
    },
    () => {
      const { facts, updated } = libraryIn(defaultLocale).collection(name);
      const found = inEach((locale) => {
        const collection = libraryIn(locale).collection(name);
        return collection.contentLocale === locale ? collection : undefined;
      });
      const joined = (entry: { id: string }) => ({
        ...entry,
        url: inEach((locale) => found[locale] && urlOf(locale, pathOfEntry(name, entry.id))),
        words: inEach((locale) => (found[locale]?.words as Words | undefined)?.[entries]?.[entry.id]),
      });
      const all = facts as unknown as Record<string, { id: string; entries: { id: string }[] }[]>;
      return withoutTags({
        updated,
        facts,
        words: inEach((locale) => {
          const { words, revision, translation } = found[locale] ?? {};
          if (!words) return undefined;
          const { isCurrent = true, isReviewed = true } = translation ?? {};
          return { ...words, url: urlOf(locale, pathOfCollection[name]), revision, isCurrent, isReviewed };
        }),
        items:
          name === 'helplines'
            ? all.places?.map((place) => ({ ...place, entries: place.entries.map(joined) }))
            : all[entries]?.map(joined),
      });
    },
  );
}

type Words = Record<string, Record<string, object>>;

/** The same with plain sentences: a term opens its definition on our pages alone. */
function withoutTags<Value>(value: Value): Value {
  if (typeof value === 'string')
    return partsOf(value)
      .map((part) => (typeof part === 'string' ? part : part.words))
      .join('') as Value;
  if (Array.isArray(value)) return value.map(withoutTags) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTags(inner)])) as Value;
}
