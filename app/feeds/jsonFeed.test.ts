import { expect, test } from 'vitest';
import { jsonFeed } from './jsonFeed.ts';

test('a feed is JSON Feed 1.1', () => {
  const printed = jsonFeed({
    locale: 'en',
    title: 'Private & Protected: texts',
    subtitle: 'Why',
    author: 'Private & Protected',
    entries: [
      {
        id: 'urn:uuid:1',
        url: 'https://origin.invalid/en/faq#data',
        title: 'A "b"',
        summary: 'S',
        section: 'Understand',
        updated: '2026-11-22',
      },
      {
        id: 'urn:uuid:2',
        url: 'https://origin.invalid/en/x',
        title: 'X',
        summary: 'Y',
        section: 'News',
        updated: '2026-11-21',
        published: '2026-11-20',
      },
    ],
  });
  expect(JSON.parse(printed)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Private & Protected: texts',
    description: 'Why',
    home_page_url: 'https://origin.invalid/en',
    feed_url: 'https://origin.invalid/en/feed.json',
    language: 'en',
    icon: 'https://origin.invalid/icon.svg',
    _licence: { about: 'https://creativecommons.org/licenses/by/4.0/', name: 'CC BY 4.0' },
    authors: [{ name: 'Private & Protected', url: 'https://origin.invalid/' }],
    items: [
      {
        id: 'urn:uuid:1',
        url: 'https://origin.invalid/en/faq#data',
        title: 'A "b"',
        content_text: 'S',
        summary: 'S',
        date_modified: '2026-11-22T00:00:00Z',
        language: 'en',
        tags: ['Understand'],
      },
      {
        id: 'urn:uuid:2',
        url: 'https://origin.invalid/en/x',
        title: 'X',
        content_text: 'Y',
        summary: 'Y',
        date_published: '2026-11-20T00:00:00Z',
        date_modified: '2026-11-21T00:00:00Z',
        language: 'en',
        tags: ['News'],
      },
    ],
  });
});
