import { describe, expect, test } from 'vitest';
import { type FeedText, feedEntries } from './feedEntries.ts';

const text = (about: Partial<FeedText>): FeedText => ({
  kind: 'positions',
  slug: 'ncmec',
  locale: 'es',
  contentLocale: 'es',
  path: '/positions/ncmec',
  section: 'Posturas',
  updated: '2026-11-22',
  changes: [
    { date: '2026-11-22', revision: 2, what: 'Más.' },
    { date: '2026-11-20', revision: 1, what: 'Primera versión.' },
  ],
  fields: { title: 'NCMEC pide', summary: 'Cinco cosas.' },
  ...about,
});

describe('the entries of a feed', () => {
  test('name the text, its address and its day', () => {
    expect(feedEntries([text({})])).toEqual([
      {
        id: 'urn:uuid:74bf3a12-6b60-5386-9b23-016137242d3d',
        url: 'https://origin.invalid/es/positions/ncmec',
        title: 'NCMEC pide',
        summary: 'Cinco cosas.',
        section: 'Posturas',
        updated: '2026-11-22',
        published: '2026-11-20',
      },
    ]);
  });

  test('leave out what is not written in the language of the feed', () => {
    expect(feedEntries([text({ contentLocale: 'en' })])).toEqual([]);
  });

  test('come with the latest change first, at most fifty', () => {
    const days = Array.from({ length: 60 }, (_, index) => `2026-01-${String((index % 28) + 1).padStart(2, '0')}`);
    const found = feedEntries(days.map((updated, index) => text({ updated, slug: `s${index}` }))).map(
      (entry) => entry.updated,
    );
    expect(found).toHaveLength(50);
    expect(found).toEqual([...days].sort().reverse().slice(0, 50));
  });
});
