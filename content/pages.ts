import type { Locale } from '#i18n/locales.ts';
import { collectionPage } from './collectionPage.ts';
import type { Content } from './contentIn.ts';
import { pathOfCollection, pathOfEntry } from './model/addresses.ts';
import { citingPlaces } from './model/citingPlaces.ts';
import { corrections } from './model/corrections.ts';
import type { Named, NumberedSource } from './names.ts';
import type { CollectionName } from './schema/collections.ts';
import type { Kind } from './schema/kinds.ts';
import { source as sourceSchema } from './schema/source.ts';
import type { Text } from './text.ts';

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
export type TopicPage = NonNullable<ReturnType<Pages['topic']>>;

/** The page of a figure. */
export type FigurePage = NonNullable<ReturnType<Pages['figure']>>;

/** A view by itself. */
export type ViewPage = NonNullable<ReturnType<Pages['view']>>;

type Pages = ReturnType<typeof pagesOf>;

/** The model of each page, over the content in its language. */
export function pagesOf(content: Content) {
  const { locale, names, text, collection } = content;
  /** @param views those that answer the text; without one, the answer that tells what others say stands for them */
  const nextSteps = (views: readonly Named[] = [], others = 'opposing-views'): NextSteps => {
    const [view] = views;
    const answer = text('faq', others);
    return {
      letter: content.featuredLetter(),
      otherSide: view
        ? { ...view, path: `${pathOfCollection.viewpoints}#${view.id}` }
        : answer && { title: answer.fields.title, path: answer.path, contentLocale: answer.contentLocale },
    };
  };
  const pageOf = <C extends CollectionName>(name: C) =>
    collectionPage(collection(name), {
      names,
      claims: (view) => content.claims().get(view) ?? { answers: [], supports: [] },
      count: (topic) => content.tagged()(topic).length,
    });

  return {
    textPage<K extends Kind>(kind: K, slug: string): TextPage<K> | undefined {
      const found = text(kind, slug);
      return (
        found && {
          text: found,
          sources: names.numbered(found.cites),
          related: content.related()(found),
          next: nextSteps(found.answeredBy.map(({ view }) => view)),
        }
      );
    },

    textsPage<K extends Kind>(kind: K): TextsPage<K> {
      const found = content.texts(kind);
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

    nextSteps,

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
          things: content.tagged()(id),
          next: nextSteps(),
        }
      );
    },

    /** Every source by kind of publisher, each with the places that cite it. */
    bibliography() {
      const placesOf = citingPlaces(content.everyText(), content.everyEntry());
      const { compare } = new Intl.Collator('en');
      const byKind = Map.groupBy(content.sources.values(), ({ kind }) => kind);
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
        ...content.everyText().map(({ kind, fields, path, contentLocale, changes }) => ({
          of: kind,
          title: fields.title,
          path,
          contentLocale,
          changes,
        })),
        ...content.everyCollection().map(({ name, contentLocale, changes }) => ({
          of: name,
          path: pathOfCollection[name],
          contentLocale,
          changes,
        })),
      ]),
  };
}
