import { describe, expect, test } from 'vitest';
import { mayFetchAhead, speculationRules } from './speculation.ts';

const [{ where }] = speculationRules.prefetch;
const [{ href_matches: patterns }] = where.and;
/** As a browser reads them: relative to the address of the rules. */
const isFetchedAhead = (path: string) =>
  patterns.some((pattern) =>
    new URLPattern(pattern, 'https://letter.example/speculation.json').test(path, 'https://letter.example'),
  );

describe('what a browser may fetch before it is asked to', () => {
  test.each([
    '/en',
    '/ar/faq',
    '/ar/faq#what-it-is',
    '/es/positions',
    '/en/positions/ncmec',
    '/ar/news/virtual-global-taskforce',
    '/en/timeline',
    '/es/walk',
    '/es/sources',
  ])('%s', (path) => expect(isFetchedAhead(path)).toBe(true));
});

describe('what nobody has a copy of who did not open it', () => {
  test.each([
    ...[
      '/en/voices',
      '/ar/voices#v',
      '/en/help',
      '/en/guides/teenagers',
      '/es/leaving',
      '/en/search',
      '/en/search?q=help',
      '/en/share/mastodon?page=/faq',
    ],
    ...[
      '/en/letters/safeguards',
      '/en/letters/safeguards/sent',
      '/en/letters/safeguards/confirm/x',
      '/ar/letters/safeguards/signature/x',
      '/en/letters/safeguards/signatories',
    ],
    ...[
      '/embed/en/positions/ncmec',
      '/api/letters/safeguards',
      '/pdf/en/faq.pdf',
      '/og/en/faq.png',
      '/en/feed.atom',
      '/',
      '/xx/faq',
      '/en/voices/positions/x',
    ],
    ...['/en/unavailable', 'https://en.wikipedia.org/wiki/Main_Page', 'https://other.example/en/faq'],
  ])('%s', (path) => expect(isFetchedAhead(path)).toBe(false));
});

test('links within the page and out of a frame are left alone', () => {
  expect(where.and[1]).toEqual({ not: { selector_matches: 'a[href^="#"], a[target], a[download]' } });
});

test('only pages for everybody may fetch others ahead', () => {
  expect(mayFetchAhead('<link rel="canonical" href="x">')).toBe(true);
  expect(mayFetchAhead('<meta name="robots" content="noindex">')).toBe(false);
});
