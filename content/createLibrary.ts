import type { Locale } from '#i18n/locales.ts';
import { collectionPage } from './collectionPage.ts';
import { type Document, indexDocuments } from './documents.ts';
import { pathOfCollection, pathOfEntry } from './model/addresses.ts';
import { opensLater } from './model/calendar.ts';
import { citingPlaces } from './model/citingPlaces.ts';
import { claimsByView } from './model/claims.ts';
import { type Collection, collectionIn } from './model/collection.ts';
import { corrections } from './model/corrections.ts';
import { entriesOf } from './model/entries.ts';
import { originalAmong } from './model/original.ts';
import { relatedAmong } from './model/related.ts';
import { remember } from './model/remember.ts';
import { taggedByTopic, taggedText } from './model/tagged.ts';
import { type Named, type NumberedSource, namesIn } from './names.ts';
import { type CollectionName, collections } from './schema/collections.ts';
import { type Kind, kinds } from './schema/kinds.ts';
import { source as sourceSchema } from './schema/source.ts';
import { type Text, textOf } from './text.ts';

/** The page of one text: the text with its topics, views and terms, its sources, and what to read next. */
export type TextPage<K extends Kind = Kind> = {
  text: Text<K>;
  sources: readonly NumberedSource[];
  related: readonly Text<'positions'>[];
  next: NextSteps;
};

/** The page of all texts of a kind: their sources numbered together, and the day on which one of them last changed. */
export type TextsPage<K extends Kind = Kind> = {
  locale: Locale;
  texts: readonly Text<K>[];
  sources: readonly NumberedSource[];
  updated: string;
  next: NextSteps;
};

/** Where a reader can go on: the letter that is featured, and the other side, a view that answers the text or all that others say. */
export type NextSteps = {
  letter: Text<'letters'> | undefined;
  otherSide: { path: string; title: string; contentLocale: Locale } | undefined;
};

/** The page of a topic: what it is called, and all that is found under it. */
export type TopicPage = NonNullable<ReturnType<Library['topic']>>;

/** The page of a figure. */
export type FigurePage = NonNullable<ReturnType<Library['figure']>>;

/** A view by itself. */
export type ViewPage = NonNullable<ReturnType<Library['view']>>;

/** The content in one language. */
export type Library = ReturnType<ReturnType<typeof createLibrary>>;

const allKinds = Object.keys(kinds) as Kind[];
const allCollections = Object.keys(collections) as CollectionName[];
/** The kinds of text that a view can answer. */
const answerable = ['faq', 'positions', 'news', 'letters'] as const;

/**
 * Indexes content once. What pages ask for is looked up in maps and made once, so that a page costs the same whether
 * there are a hundred documents or thousands.
 *
 * @param documents all of them, as contentlayer generates them
 * @returns the content in a language; what is not translated, in its original language
 */
export function createLibrary(documents: readonly Document[]) {
  const index = indexDocuments(documents);
  return remember((locale: Locale) => {
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
    const related = once(() => relatedAmong(texts('positions')));
    const tagged = once(() => taggedByTopic(everyText(), everyEntry()));
    const claims = once(() =>
      claimsByView(
        answerable.flatMap((kind): Text[] => texts(kind)),
        collection('solutions'),
        collection('viewpoints'),
      ),
    );

    const featured = once(() => {
      const slug = [...index.texts.letters.keys()].find((one) => originalLetter(one)?.featured);
      return slug !== undefined && !isDraft(slug) ? text('letters', slug) : undefined;
    });
    /** @param views those that answer the text; without one, the answer that tells what others say stands for them */
    const nextSteps = (views: readonly Named[] = [], others = 'opposing-views'): NextSteps => {
      const [view] = views;
      const answer = text('faq', others);
      return {
        letter: featured(),
        otherSide: view
          ? { ...view, path: `${pathOfCollection.viewpoints}#${view.id}` }
          : answer && { title: answer.fields.title, path: answer.path, contentLocale: answer.contentLocale },
      };
    };
    const pageOf = <C extends CollectionName>(name: C) =>
      collectionPage(collection(name), {
        names,
        claims: (view) => claims().get(view) ?? { answers: [], supports: [] },
        count: (topic) => tagged()(topic).length,
      });

    return {
      locale,
      featuredLetter: featured,
      nextSteps,
      texts,
      text,
      isDraft,
      /** The names of all texts of a kind: each has its page, though it may not be found. */
      slugs: (kind: Kind) => [...textsOf(kind).keys()],
      /** A collection as its files are, for data: pages take `collectionPage`. */
      collection,
      numbered: names.numbered,
      tagged: taggedText,

      textPage<K extends Kind>(kind: K, slug: string): TextPage<K> | undefined {
        const found = text(kind, slug);
        return (
          found && {
            text: found,
            sources: names.numbered(found.cites),
            related: related()(found),
            next: nextSteps(found.answeredBy.map(({ view }) => view)),
          }
        );
      },

      textsPage<K extends Kind>(kind: K): TextsPage<K> {
        const found = texts(kind);
        const updated =
          found
            .map((one) => one.updated)
            .sort()
            .at(-1) ?? '';
        return {
          locale,
          texts: found,
          sources: names.numbered(found.flatMap(({ cites }) => cites)),
          updated,
          next: nextSteps([], kind === 'voices' ? 'survivors' : undefined),
        };
      },

      collectionPage: pageOf,

      /** The page of a figure: with its sources in full; undefined when there is none of this name. */
      figure(id: string) {
        const { figures, intro: _intro, ...edition } = pageOf('figures');
        const figure = figures.find((one) => one.id === id);
        return (
          figure && {
            ...edition,
            figure,
            path: pathOfEntry('figures', id),
            sources: names.numbered(figure.sources.map((source) => source.id)),
          }
        );
      },

      /** A view by itself; undefined when there is none of this name. */
      view(id: string) {
        const { views, intro: _intro, ...edition } = pageOf('viewpoints');
        const view = views.find((one) => one.id === id);
        return view && { ...edition, view, path: pathOfEntry('viewpoints', id) };
      },

      topic(id: string) {
        const { facts: _facts, words, ...edition } = collection('topics');
        const word = words.topics[id];
        return (
          word && {
            ...edition,
            ...word,
            path: pathOfEntry('topics', id),
            things: tagged()(id),
            next: nextSteps(),
          }
        );
      },

      /** Every source by kind of publisher, each with the places that cite it. */
      bibliography() {
        const placesOf = citingPlaces(everyText(), everyEntry());
        const { compare } = new Intl.Collator('en');
        const byKind = Map.groupBy(index.sources.values(), ({ kind }) => kind);
        return sourceSchema.shape.kind.options
          .map((kind) => ({
            kind,
            sources: (byKind.get(kind) ?? [])
              .sort((a, b) => compare(a.publisher, b.publisher))
              .map((source) => ({ ...source, places: placesOf(source.id) })),
          }))
          .filter(({ sources }) => sources.length > 0);
      },

      /** Every error that was put right in a text or in the words of a collection, newest first. */
      corrections: () =>
        corrections([
          ...everyText().map(({ kind, fields, path, contentLocale, changes }) => ({
            of: kind,
            title: fields.title,
            path,
            contentLocale,
            changes,
          })),
          ...allCollections.map(byName).map(({ name, contentLocale, changes }) => ({
            of: name,
            path: pathOfCollection[name],
            contentLocale,
            changes,
          })),
        ]),
    };
  });
}

const once = <Made>(make: () => Made): (() => Made) => {
  const made = remember(make);
  return () => made(undefined);
};
