import type { Words } from '#content/collectionPage.ts';

/** The words of an entry where its terms open no definition: on the home page, in frames, in data. */
export const plainWords = (words: Words): string =>
  words.map((part) => (typeof part === 'string' ? part : part.words)).join('');
