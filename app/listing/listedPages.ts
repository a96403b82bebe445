import { libraryIn } from '#content/library.ts';
import { pathOfCollection, pathOfEntry } from '#content/model/addresses.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import type { Kind } from '#content/schema/kinds.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

/** A page that search engines may list. */
export type ListedPage = {
  /** The path without its language. */
  path: string;
  /** The languages in which the page has its own text. */
  languages: readonly Locale[];
  /** The language of the original, where that is not the default one. */
  original?: Locale;
  /** The day of its last change of meaning, where its texts say so. */
  updated?: string;
};

/** Every page that search engines may list. `publish` compares this list with what the pages say of themselves. */
export function listedPages(): ListedPage[] {
  const library = libraryIn(defaultLocale);
  const { texts, collectionPage } = library;
  const list = (kind: Kind) => dated({ path: `/${kind}`, languages: locales }, texts(kind));
  const each = (kind: Kind) =>
    texts(kind).map(({ path, languages, original, updated }) => ({ path, languages, original, updated }));
  const topics = collectionPage('topics');
  const figures = collectionPage('figures');
  return [
    dated({ path: '', languages: locales }, [...texts('positions'), ...texts('news'), ...texts('letters')]),
    list('faq'),
    ...each('faq'),
    list('voices'),
    list('positions'),
    ...each('positions'),
    list('news'),
    ...each('news'),
    list('guides'),
    ...each('guides'),
    ...each('walks'),
    list('letters'),
    ...each('letters'),
    ...texts('letters').flatMap(({ path }) =>
      ['record', 'sheet'].map((page) => ({ path: `${path}/${page}`, languages: locales })),
    ),
    ...texts('updates')
      .filter(({ fields }) => !library.isDraft(fields.letter))
      .map(({ path, languages, updated }) => ({ path, languages, updated })),
    ...(Object.keys(collections) as CollectionName[]).map((name) => {
      const { languages, updated } = collectionPage(name);
      return { path: pathOfCollection[name], languages, updated };
    }),
    ...figures.figures.map(({ id }) => ({
      path: pathOfEntry('figures', id),
      languages: figures.languages,
      updated: figures.updated,
    })),
    ...topics.topics.map(({ id }) => ({
      path: pathOfEntry('topics', id),
      languages: topics.languages,
      updated: topics.updated,
    })),
    { path: '/data', languages: locales },
    { path: '/embed', languages: locales },
    { path: '/evidence', languages: locales },
    { path: '/moderation', languages: locales },
    { path: '/share', languages: locales },
    { path: '/sources', languages: locales },
    ...each('pages'),
  ];
}

/** A page of several texts last changed when one of them did. */
function dated(page: ListedPage, texts: readonly { updated: string }[]): ListedPage {
  const updated = texts
    .map((text) => text.updated)
    .sort()
    .at(-1);
  return updated ? { ...page, updated } : page;
}
