import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';

const origin = 'https://letter.example';
let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const ask = (url: string, more = '') => portal.ask(`/api/oembed?url=${encodeURIComponent(url)}${more}`);

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
    height: 400,
    html: `<iframe src="${origin}/embed/en/positions/ncmec" width="600" height="400" title="The position of NCMEC &#38; &#34;others&#34;"></iframe>`,
  });
});

test.each([
  ['/en/positions/ncmec/', '/embed/en/positions/ncmec'],
  ['/ar/positions/ncmec?lang=x#top', '/embed/ar/positions/ncmec'],
  ['/embed/en/positions/ncmec', '/embed/en/positions/ncmec'],
  ['/en/positions/ncmec#ask-2', '/embed/en/positions/ncmec#ask-2'],
  ['/en/positions/ncmec#ask-2"onload="', '/embed/en/positions/ncmec'],
  ['/en/faq#what-it-is', '/embed/en/faq/what-it-is'],
  ['/embed/es/faq/what-it-is', '/embed/es/faq/what-it-is'],
  ['/en/letters/safeguards', '/embed/en/letters/safeguards'],
  ['/embed/en/letters/safeguards', '/embed/en/letters/safeguards'],
  ['/embed/en/letters/safeguards/count', '/embed/en/letters/safeguards/count'],
])('%s is embedded as %s', async (path, embed) => {
  expect(JSON.parse((await ask(origin + path)).body).html).toContain(`src="${origin}${embed}"`);
});

test('A letter is called by its title in the language of the address', async () => {
  expect(JSON.parse((await ask(`${origin}/es/letters/safeguards`)).body)).toMatchObject({
    title: 'La carta',
    height: 900,
    provider_name: 'P & P',
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
  `${origin}/`,
  `${origin}/elsewhere/en/positions/ncmec`,
  `${origin}/en`,
  `${origin}/en/faq`,
  `${origin}/en/faq#nothing`,
  `${origin}/en/faq#../positions/ncmec`,
  `${origin}/en/positions`,
  `${origin}/en/positions/nothing`,
  `${origin}/xx/positions/ncmec`,
  `${origin}/en/letters/constructor`,
  `${origin}/en/letters/safeguards/sent`,
  `${origin}/en/letters/safeguards/confirm/${'x'.repeat(43)}`,
  `${origin}/mail/en/confirm.txt`,
])('%s is not ours to embed', async (url) => {
  const { status, headers } = await ask(url);
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
});

test('Without a URL, or with half of one, the request is bad', async () => {
  expect((await portal.ask('/api/oembed')).status).toBe(400);
  expect((await ask('/en/positions/ncmec')).status).toBe(400);
  expect((await ask('')).status).toBe(400);
});

describe('Sizes', () => {
  test.each([
    ['&maxwidth=300', 300, 400],
    ['&maxheight=200&maxwidth=9999', 600, 200],
    ['&maxwidth=wide&maxheight=-5', 600, 400],
    ['&maxwidth=300.5', 600, 400],
    ['&unknown=1&callback=alert', 600, 400],
  ])('%s give a frame of %i by %i', async (more, width, height) => {
    const answer = JSON.parse((await ask(`${origin}/en/positions/ncmec`, more)).body);
    expect(answer).toMatchObject({ type: 'rich', width, height });
    expect(answer.html).toContain(`width="${width}" height="${height}"`);
  });

  test.each(['&maxwidth=100', '&maxheight=0'])('too small to read (%s) give a link', async (more) => {
    const answer = JSON.parse((await ask(`${origin}/en/positions/ncmec`, more)).body);
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

test('XML says the same, escaped; other formats are not spoken', async () => {
  const { headers, body } = await ask(`${origin}/en/positions/ncmec`, '&format=xml');
  expect(headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(body).toContain(
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed><type>rich</type><version>1.0</version>',
  );
  expect(body).toContain('<title>The position of NCMEC &#38; &#34;others&#34;</title>');
  expect(body).toContain(
    '<html>&#60;iframe src=&#34;https://letter.example/embed/en/positions/ncmec&#34; width=&#34;600&#34;',
  );
  for (const format of ['jsonp', 'constructor', ''])
    expect((await ask(`${origin}/en/positions/ncmec`, `&format=${format}`)).status).toBe(501);
  expect((await portal.ask('/api/oembed', { method: 'POST' })).status).toBe(405);
});
