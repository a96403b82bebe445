import type { Locale } from '#i18n/locales.ts';
import type { Documents } from './documents.ts';
import { opensLater } from './model/calendar.ts';
import { claimsByView } from './model/claims.ts';
import { type Collection, collectionIn } from './model/collection.ts';
import { entriesOf } from './model/entries.ts';
import { originalAmong } from './model/original.ts';
import { relatedAmong } from './model/related.ts';
import { remember } from './model/remember.ts';
import { taggedByTopic } from './model/tagged.ts';
import { namesIn } from './names.ts';
import { type CollectionName, collections } from './schema/collections.ts';
import { type Kind, kinds } from './schema/kinds.ts';
import { type Text, textOf } from './text.ts';

/** All content in one language, as pages look it up. */
export type Content = ReturnType<typeof contentIn>;

const allKinds = Object.keys(kinds) as Kind[];
const allCollections = Object.keys(collections) as CollectionName[];
/** The kinds of text that a view can answer. */
const answerable = ['faq', 'positions', 'news', 'letters'] as const;

/** Makes texts, collections and what ties them together, each when it is first asked for; what is not translated, in its original language. */
export function contentIn(index: Documents, locale: Locale) {
  const names = namesIn(index, locale);
  const textsOf = remember(
    (kind: Kind): ReadonlyMap<string, Text> =>
      new Map(
        [...index.texts[kind]].flatMap(([slug, versions]) => {
          const text = textOf(kind, slug, versions, locale, names);
          return text ? [[slug, text]] : [];
        }),
      ),
  );
  /** All texts of a kind that may be found, in their order: a letter that is a draft when the site is printed is not among them. */
  const texts = <K extends Kind>(kind: K) =>
    [...textsOf(kind).values()].filter(({ slug }) => kind !== 'letters' || !isDraft(slug)) as Text<K>[];
  /** One text; undefined when there is none of this name. */
  const text = <K extends Kind>(kind: K, slug: string) => textsOf(kind).get(slug) as Text<K> | undefined;
  /** Whether a letter opens only later, or by hand. */
  const isDraft = (slug: string) => opensLater(originalLetter(slug), Date.now());
  const originalLetter = (slug: string) => {
    const versions = index.texts.letters.get(slug);
    const from = versions && originalAmong(versions);
    return from && versions.get(from);
  };
  const byName = remember((name: CollectionName) => collectionIn(index, name, locale));
  const collection = <C extends CollectionName>(name: C) => byName(name) as Collection<C>;

  const everyText = once(() => allKinds.flatMap((kind): Text[] => texts(kind)));
  const everyEntry = once(() => allCollections.flatMap((name) => entriesOf(byName(name))));
  return {
    locale,
    names,
    sources: index.sources,
    texts,
    text,
    isDraft,
    /** The names of all texts of a kind: each has its page, though it may not be found. */
    slugs: (kind: Kind) => [...textsOf(kind).keys()],
    /** A collection as its files are, for data: pages take `collectionPage`. */
    collection,
    everyText,
    everyEntry,
    everyCollection: () => allCollections.map(byName),
    related: once(() => relatedAmong(texts('positions'))),
    tagged: once(() => taggedByTopic(everyText(), everyEntry())),
    claims: once(() =>
      claimsByView(
        answerable.flatMap((kind): Text[] => texts(kind)),
        collection('solutions'),
        collection('viewpoints'),
      ),
    ),
    /** The letter that the site leads to; undefined while it is a draft. */
    featuredLetter: once(() => {
      const slug = [...index.texts.letters.keys()].find((one) => originalLetter(one)?.featured);
      return slug !== undefined && !isDraft(slug) ? text('letters', slug) : undefined;
    }),
  };
}

const once = <Made>(make: () => Made): (() => Made) => {
  const made = remember(make);
  return () => made(undefined);
};
