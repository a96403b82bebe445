import { expect, test } from 'vitest';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { libraryIn } from './library.ts';

const positionsIn = (locale: (typeof locales)[number]) => libraryIn(locale).texts('positions');

test('positions stand in the order of the alphabet, whatever their side', () => {
  const titles = positionsIn(defaultLocale).map(({ fields }) => fields.title);
  expect(titles.length).toBeGreaterThanOrEqual(10);
  expect(titles).toEqual([...titles].sort(new Intl.Collator(defaultLocale).compare));
});

test('both sides are told by several organisations, neither by twice as many as the other', () => {
  const count = (group: string) => positionsIn(defaultLocale).filter(({ fields }) => fields.group === group).length;
  const [fewer, more] = [count('safety'), count('privacy')].sort((a, b) => a - b) as [number, number];
  expect(fewer).toBeGreaterThanOrEqual(3);
  expect(more).toBeLessThan(2 * fewer);
});

test.each(locales)('an organisation is on the same side, and asks as much by the same sources, in %s', (locale) => {
  const told = (of: typeof locale) =>
    positionsIn(of).map(({ slug, fields: { group, date, asks, original } }) => ({
      slug,
      group,
      date,
      original,
      asks: asks.map(({ sources }) => sources),
    }));
  expect(told(locale)).toEqual(told(defaultLocale));
});

test('every position is answered by a view of another side', () => {
  const { views } = libraryIn(defaultLocale).collectionPage('viewpoints');
  const groupOf = new Map(views.map(({ id, group }) => [id, group]));
  const unanswered = positionsIn(defaultLocale).filter(({ fields, answeredBy }) =>
    answeredBy.every(({ view }) => groupOf.get(view.id) === fields.group),
  );
  expect(unanswered.map(({ slug }) => slug)).toEqual([]);
});
