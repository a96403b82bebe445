import type { CollectionName } from '#content/schema/collections.ts';
import type { Kind } from '#content/schema/kinds.ts';

/** The path of a text without its language; testimonies stand together on one page, pages and walks directly under the language. */
export function pathOfText({ kind, slug }: { kind: Kind; slug: string }): string {
  if (kind === 'voices') return `/${kind}#${slug}`;
  return kind === 'pages' || kind === 'walks' ? `/${slug}` : `/${kind}/${slug}`;
}

/** The path of an entry without its language: its own page where it has one, else its place on the page of its collection. */
export const pathOfEntry = (name: CollectionName, id: string): string =>
  `${pathOfCollection[name]}${name === 'figures' || name === 'topics' ? '/' : '#'}${id}`;

/** The path of each collection without its language. */
export const pathOfCollection: Record<CollectionName, string> = {
  timeline: '/timeline',
  figures: '/figures',
  solutions: '/solutions',
  viewpoints: '/views',
  glossary: '/glossary',
  topics: '/topics',
  helplines: '/help',
};
