import type { CollectionName } from '#content/schema/collections.ts';

/** Where the messages have the title and the summary of each collection's page. */
export const collectionWords = {
  timeline: 'timeline',
  figures: 'figures',
  solutions: 'solutions',
  viewpoints: 'views',
  glossary: 'glossary',
  topics: 'topics',
  helplines: 'helpPage',
} as const satisfies Record<CollectionName, string>;
