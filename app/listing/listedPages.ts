import { pathOfCollection } from '#content/addresses.ts';
import { readCollection } from '#content/collection.ts';
import { readTexts } from '#content/library.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

/** A page that search engines may list. */
export type ListedPage = {
  /** The path without its language. */
  path: string;
  /** The languages in which the page has its own text. */
  languages: readonly Locale[];
  /** The day of its last change of meaning, where its texts say so. */
  updated?: string;
};

type Dated = { updated: string };
const latest = (texts: readonly Dated[]): { updated?: string } => {
  const updated = texts
    .map((text) => text.updated)
    .sort()
    .at(-1);
  return updated ? { updated } : {};
};

/** Every page that search engines may list. `publish` compares this list with what the pages say of themselves. */
export function listedPages(): ListedPage[] {
  const read = <K extends Parameters<typeof readTexts>[0]>(kind: K) => readTexts(kind, defaultLocale);
  const positions = read('positions');
  const news = read('news');
  const letters = read('letters');
  const topics = readCollection('topics', defaultLocale);
  return [
    { path: '', languages: locales, ...latest([...positions, ...news, ...letters]) },
    { path: '/faq', languages: locales, ...latest(read('faq')) },
    { path: '/voices', languages: locales, ...latest(read('voices')) },
    { path: '/positions', languages: locales, ...latest(positions) },
    ...positions.map(({ slug, languages, updated }) => ({ path: `/positions/${slug}`, languages, updated })),
    { path: '/news', languages: locales, ...latest(news) },
    ...news.map(({ slug, languages, updated }) => ({ path: `/news/${slug}`, languages, updated })),
    ...letters.map(({ slug, languages, updated }) => ({ path: `/letters/${slug}`, languages, updated })),
    ...letters.map(({ slug }) => ({ path: `/letters/${slug}/record`, languages: locales })),
    ...(Object.keys(collections) as CollectionName[]).map((name) => {
      const { languages, updated } = readCollection(name, defaultLocale);
      return { path: pathOfCollection[name], languages, updated };
    }),
    ...topics.facts.topics.map(({ id }) => ({
      path: `/topics/${id}`,
      languages: topics.languages,
      updated: topics.updated,
    })),
    { path: '/sources', languages: locales },
    ...read('pages').map(({ slug, languages, updated }) => ({ path: `/${slug}`, languages, updated })),
  ];
}
