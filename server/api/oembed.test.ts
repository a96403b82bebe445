import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { withPartner } from '#server/pages/letter/partnerForTests.ts';
import { keepFormTo } from '#server/site/keepFormTo.ts';

const origin = 'https://letter.example';
let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests({ spoil: withPartner() });
});
afterAll(() => portal.close());

const ask = (url: string, more = '') => portal.ask(`/api/oembed?url=${encodeURIComponent(url)}${more}`);

const asked = async (url: string, more = '') => JSON.parse((await ask(url, more)).body);

test('A position is embedded as a frame, just as WordPress keeps it', async () => {
  const { status, headers, body } = await ask(`${origin}/en/positions/ncmec`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
  });
  expect(JSON.parse(body)).toEqual({
    type: 'rich',
    version: '1.0',
    title: 'The position of NCMEC & "others"',
    provider_name: 'P & P',
    provider_url: origin,
    cache_age: 3600,
    width: 600,
    height: 520,
    html:
      `<blockquote><a href="${origin}/en/positions/ncmec">The position of NCMEC &#38; &#34;others&#34;</a></blockquote>` +
      `<iframe src="${origin}/embed/en/positions/ncmec" width="100%" height="520" style="max-width:600px" title="The position of NCMEC &#38; &#34;others&#34;" frameborder="0"></iframe>`,
  });
});

test.each([
  ['/en/positions/ncmec/', '/embed/en/positions/ncmec'],
  ['/ar/positions/ncmec?lang=x#top', '/embed/ar/positions/ncmec'],
  ['/embed/en/positions/ncmec/', '/embed/en/positions/ncmec'],
  ['/en/positions/ncmec#ask-2', '/embed/en/positions/ncmec/ask-2'],
  ['/embed/es/positions/ncmec/ask-2', '/embed/es/positions/ncmec/ask-2'],
  ['/embed/en/positions/ncmec#ask-2', '/embed/en/positions/ncmec'],
  ['/en/positions/ncmec#ask-99', '/embed/en/positions/ncmec'],
  ['/en/positions/ncmec#ask-2"onload="', '/embed/en/positions/ncmec'],
  ['/en/faq#what-it-is', '/embed/en/faq/what-it-is'],
  ['/embed/es/faq/what-it-is', '/embed/es/faq/what-it-is'],
  ['/en/figures/votes', '/embed/en/figures/votes'],
  ['/ar/timeline#tl-2015', '/embed/ar/timeline'],
  ['/en/news/police', '/embed/en/news/police'],
  ['/es/views#v-eff', '/embed/es/views/v-eff'],
  ['/en/letters/safeguards', '/embed/en/letters/safeguards'],
  ['/en/letters/safeguards?friend=x&utm_source=y', '/embed/en/letters/safeguards'],
  ['/embed/en/letters/safeguards/count', '/embed/en/letters/safeguards/count'],
  ['/embed/en/letters/safeguards/button', '/embed/en/letters/safeguards/button'],
  ['/en/letters/safeguards/signatories', '/embed/en/letters/safeguards/organisations'],
])('%s is embedded as %s', async (path, embed) => {
  expect((await asked(origin + path)).html).toContain(`src="${origin}${embed}"`);
});

test('The link before a frame leads to the page that it is of, to the very part', async () => {
  for (const [path, page] of [
    ['/embed/ar/positions/ncmec/ask-2', '/ar/positions/ncmec#ask-2'],
    ['/embed/en/views/v-eff', '/en/views#v-eff'],
    ['/embed/es/letters/safeguards/count?theme=dark', '/es/letters/safeguards'],
    ['/embed/en/letters/safeguards/organisations', '/en/letters/safeguards/signatories'],
  ] as const)
    expect((await asked(origin + path)).html).toMatch(`<blockquote><a href="${origin}${page}">`);
});

test('The look, the edition and the partner that an address names are kept, and nothing else of it', async () => {
  const look = '?theme=dark&colour=blue&size=huge&version=2&x="><script>';
  expect((await asked(`${origin}/en/positions/ncmec${look}`)).html).toContain(
    `src="${origin}/embed/en/positions/ncmec?theme=dark&#38;colour=blue&#38;version=2"`,
  );
  const through = (slug: string) => asked(`${origin}/en/letters/safeguards?partner=${slug}`);
  expect((await through('harbour-watch')).html).toContain('/letters/safeguards?partner=harbour-watch"');
  expect((await through('constructor')).html).toContain('/letters/safeguards"');
});

test.each([
  ['/en', 'Home en'],
  ['/', 'Home en'],
  ['/ar/', 'Home ar'],
  ['/en/faq', 'Questions'],
  ['/en/faq#nothing', 'Questions'],
  ['/es/guides/press?lang=ar#x', 'For the press'],
])('%s has no frame and is answered with a link that is called %s', async (path, title) => {
  const answer = await asked(origin + path);
  expect(answer).toMatchObject({ type: 'link', title, provider_name: 'P & P', cache_age: 3600 });
  expect(answer).not.toHaveProperty('html');
});

test('A page with a picture offers it with its size, where that fits into what is asked for, and else not at all', async () => {
  const page = `${origin}/en/guides/press`;
  const thumbnail = {
    thumbnail_url: `${origin}/og/en/guides/press.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  expect(await asked(page)).toMatchObject(thumbnail);
  expect(await asked(page, '&maxwidth=1200&maxheight=630')).toMatchObject(thumbnail);
  for (const less of ['&maxwidth=1199', '&maxheight=629', '&maxwidth=600'])
    expect(Object.keys(await asked(page, less)).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
});

test('A letter is called by its title in the language of the address', async () => {
  expect(await asked(`${origin}/es/letters/safeguards`)).toMatchObject({
    title: 'La carta',
    height: 900,
    provider_name: 'P & P',
    cache_age: 300,
  });
});

test.each([
  'https://evil.example/en/positions/ncmec',
  'http://letter.example/en/positions/ncmec',
  'https://letter.example:8443/en/positions/ncmec',
  'https://letter.example.evil.example/en/positions/ncmec',
  'https://user@evil.example/en/positions/ncmec',
  'file:///etc/passwd',
  'javascript:alert(1)',
  `${origin}/elsewhere/en/positions/ncmec`,
  `${origin}/en/positions`,
  `${origin}/en/positions/nothing`,
  `${origin}/xx/positions/ncmec`,
  `${origin}/embed/en`,
  `${origin}/embed/en/positions`,
  `${origin}/en/letters/constructor`,
  `${origin}/en/letters/safeguards/confirm/${'x'.repeat(43)}`,
  `${origin}/mail/en/confirm.txt`,
  `${origin}/en/feed.json`,
])('%s is not ours to embed', async (url) => {
  const { status, headers } = await ask(url);
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
});

test('Survivors’ accounts are offered to no other site, neither all of them nor one', async () => {
  for (const path of ['/en/voices', '/ar/voices/', '/en/voices#first-survivor', '/embed/en/voices'])
    expect((await ask(origin + path)).status, path).toBe(404);
});

test('Without a URL, or with half of one, the request is bad', async () => {
  expect((await portal.ask('/api/oembed')).status).toBe(400);
  expect((await ask('/en/positions/ncmec')).status).toBe(400);
  expect((await ask('')).status).toBe(400);
});

describe('Sizes', () => {
  test.each([
    ['&maxwidth=300', 300, 520],
    ['&maxheight=200&maxwidth=9999', 600, 200],
    ['&maxwidth=wide&maxheight=-5', 600, 520],
    ['&maxwidth=300.5', 600, 520],
    ['&unknown=1&callback=alert', 600, 520],
  ])('%s give a frame of %i by %i', async (more, width, height) => {
    const answer = await asked(`${origin}/en/positions/ncmec`, more);
    expect(answer).toMatchObject({ type: 'rich', width, height });
    expect(answer.html).toContain(`width="100%" height="${height}" style="max-width:${width}px"`);
  });

  test.each(['&maxwidth=100', '&maxheight=0'])('too small to read (%s) give a link', async (more) => {
    const answer = await asked(`${origin}/en/positions/ncmec`, more);
    expect(answer.type).toBe('link');
    expect(Object.keys(answer).sort()).toEqual([
      'cache_age',
      'provider_name',
      'provider_url',
      'title',
      'type',
      'version',
    ]);
  });
});

test('XML says the same, escaped; other formats are not spoken, and none is JSON', async () => {
  const { headers, body } = await ask(`${origin}/en/positions/ncmec`, '&format=xml');
  expect(headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(body).toContain(
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed><type>rich</type><version>1.0</version>',
  );
  expect(body).toContain('<title>The position of NCMEC &#38; &#34;others&#34;</title>');
  expect(body).toContain(
    '<html>&#60;blockquote&#62;&#60;a href=&#34;https://letter.example/en/positions/ncmec&#34;&#62;',
  );
  for (const format of ['jsonp', 'constructor', 'JSON'])
    expect((await ask(`${origin}/en/positions/ncmec`, `&format=${format}`)).status).toBe(501);
  for (const format of ['', 'json'])
    expect((await ask(`${origin}/en/positions/ncmec`, `&format=${format}`)).headers['content-type']).toBe(
      'application/json; charset=utf-8',
    );
  expect((await portal.ask('/api/oembed', { method: 'POST' })).status).toBe(405);
});

test('A form that is kept to named sites is offered as a link to all; its counter stays a frame', async () => {
  const kept = await openPortalForTests({
    spoil: (site) => ({
      ...site,
      async describe(path) {
        const file = await site.describe(path);
        return file && keepFormTo(['https://ngo.example'], path, file);
      },
    }),
  });
  const typeOf = async (path: string) =>
    JSON.parse((await kept.ask(`/api/oembed?url=${encodeURIComponent(origin + path)}`)).body).type;
  expect(await typeOf('/en/letters/safeguards')).toBe('link');
  expect(await typeOf('/embed/en/letters/safeguards/count')).toBe('rich');
  await kept.close();
});
