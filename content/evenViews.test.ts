import { expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import type { Words } from './collectionPage.ts';
import { libraryIn } from './library.ts';

const wordsIn = (words: Words | undefined | '') =>
  (words || [])
    .map((part) => (typeof part === 'string' ? part : part.words))
    .join('')
    .split(/\s+/)
    .filter(Boolean).length;

test.each(locales)('a view and its answer have the same room in %s', (locale) => {
  const { views } = libraryIn(locale).collectionPage('viewpoints');
  expect(views.length).toBeGreaterThan(30);
  const uneven = views.flatMap(({ id, argument, asksFor, reply }) => {
    const [view, answer] = [wordsIn(argument) + wordsIn(asksFor), wordsIn(reply)];
    return Math.abs(answer - view) > 0.15 * view ? [`${id}: ${view} words, answered in ${answer}`] : [];
  });
  expect(uneven).toEqual([]);
});

test.each(locales)('every answer names where it stands, in %s', (locale) => {
  const { views } = libraryIn(locale).collectionPage('viewpoints');
  expect(views.filter(({ replySources }) => replySources.length === 0).map(({ id }) => id)).toEqual([]);
});
