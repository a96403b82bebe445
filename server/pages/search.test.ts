import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const search = (locale: string, q: string) => portal.ask(`/${locale}/search?q=${encodeURIComponent(q)}`);

test('What was found is shown, escaped, and what was asked is kept in its field', async () => {
  const { status, body } = await search('en', 'Encription');
  expect(status).toBe(200);
  expect(shownOn(body)).toEqual(['found']);
  expect(filledIn(body)).toEqual({ q: 'Encription', query: '?q=Encription', resultCount: '1' });
  expect(rowsOn(body, 'results')).toEqual([
    {
      url: '/en/faq#what-it-is',
      title: 'What is end-to-end encryption?',
      page: 'Questions',
      excerpt: 'A lock for &#60;messages&#62; &#38; more.',
    },
  ]);
});

test.each([
  ['es', 'CIFRÁDO', '/es/faq#what-it-is'],
  ['ar', 'تشفير', '/ar/faq#what-it-is'],
  ['ar', 'بالتَّشفير', '/ar/faq#what-it-is'],
])('In %s, %s is found', async (locale, q, url) => {
  expect(rowsOn((await search(locale, q)).body, 'results').map((row) => row.url)).toEqual([url]);
});

test('What is not translated says in which language it is', async () => {
  expect(rowsOn((await search('ar', 'police')).body, 'results')).toEqual([
    {
      url: '/ar/news/police',
      title: 'Police and encryption',
      excerpt: 'Not translated yet.',
      language: 'en',
      direction: 'ltr',
    },
  ]);
});

test.each(['', '?', '?q=', '?q=%20%20', '?x=1'])('Without a question (%s) nothing is looked for', async (query) => {
  const { status, body } = await portal.ask(`/en/search${query}`);
  expect([status, shownOn(body), rowsOn(body, 'results')]).toEqual([200, ['help', 'nothing-asked'], []]);
});

test('Thirty results are shown, and how many there are', async () => {
  const { body } = await search('en', 'event');
  expect(rowsOn(body, 'results')).toHaveLength(30);
  expect(filledIn(body)).toMatchObject({ resultCount: '40', shownCount: '30' });
});

test('Who finds nothing is told where to find help', async () => {
  expect(shownOn((await search('en', 'qqqqqq')).body)).toEqual(['help', 'nothing-found']);
});

describe('whatever is asked, the page stands', () => {
  test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '⟦count⟧⟦?found⟧', '&lt;b&gt;'])(
    '%s is text',
    async (q) => {
      const { status, body } = await search('en', q);
      const escaped = q.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
      expect([status, filledIn(body).q]).toEqual([200, escaped]);
      expect(body).not.toMatch(/<script|<img/);
    },
  );

  test('a long question is cut at 200 characters', async () => {
    expect(filledIn((await search('en', 'x'.repeat(5000))).body).q).toBe('x'.repeat(200));
    expect(filledIn((await search('en', `${'x'.repeat(199)}😀`)).body).q).toBe(`${'x'.repeat(199)}\uFFFD`);
  });

  test.each(['%00', '%ff%fe', '%E0%A4%A', '+', '__proto__', 'constructor'])('%s', async (raw) => {
    expect((await portal.ask(`/en/search?q=${raw}`)).status).toBe(200);
  });
});

test('The answer is compressed, kept by nobody, listed by no search engine', async () => {
  const { headers } = await portal.ask('/en/search?q=lock', { headers: { 'accept-encoding': 'br' } });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'content-encoding': 'br',
  });
  expect(headers['set-cookie']).toBeUndefined();
});

test('What people look for is written nowhere', async () => {
  await search('en', 'secret-of-mine');
  expect(portal.logged).toEqual([]);
});

test.each(['/search/en.json', '/search/en.json.br', '/filled/search/en.json', '/search/en'])(
  'What the search reads is served to nobody: %s',
  async (path) => {
    expect((await portal.ask(path)).status).toBe(404);
  },
);

test('A search is only read', async () => {
  expect((await portal.post('/en/search', { q: 'x' })).status).toBe(405);
});
