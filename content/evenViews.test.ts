import { expect, test } from 'vitest';
import { defaultLocale, locales } from '#i18n/locales.ts';
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

test('cards and steps tell each view on its own side', () => {
  const { texts, collectionPage } = libraryIn(defaultLocale);
  const groupOf = new Map(collectionPage('viewpoints').views.map(({ id, group }) => [id, group]));
  const pairs = [
    ...texts('guides').flatMap(({ slug, fields }) => (fields.cards ?? []).map((card) => ({ of: slug, ...card }))),
    ...texts('walks').flatMap(({ slug, fields }) => fields.steps.map((step) => ({ of: slug, ...step }))),
  ];
  expect(pairs.length).toBeGreaterThan(10);
  const misplaced = pairs.flatMap(({ of, ...sides }) =>
    (['safety', 'privacy'] as const).flatMap((side) => {
      const { view } = sides[side];
      return [side, 'middle'].includes(groupOf.get(view) ?? '')
        ? []
        : [`${of}: ${view} does not stand on the side "${side}"`];
    }),
  );
  expect(misplaced).toEqual([]);
});

test.each(locales)('cards and steps give both sides the same room, in %s', (locale) => {
  const { texts } = libraryIn(locale);
  const pairs = [
    ...texts('guides').flatMap(({ fields }) => fields.cards ?? []),
    ...texts('walks').flatMap(({ fields }) => fields.steps),
  ];
  const uneven = pairs.flatMap(({ safety, privacy }) => {
    const [one, other] = [wordsIn([safety.text]), wordsIn([privacy.text])];
    return Math.abs(one - other) > 12 ? [`${safety.view}: ${one} words, ${privacy.view}: ${other}`] : [];
  });
  expect(uneven).toEqual([]);
});
