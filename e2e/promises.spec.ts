import type { APIRequestContext } from '@playwright/test';
import { printedPages } from '#e2e/support/printedPages.ts';
import { hasSigned, letterPath, signByPost, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';

/** What no answer of ours may be without. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};
const policy = (frames: string) =>
  new RegExp(
    `^default-src 'none'; img-src 'self'; manifest-src 'self'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}$`,
  );
const html = 'text/html; charset=utf-8';
const hash = (ending = '') => new RegExp(`^"[\\w+/-]+${ending}"$`);

const scriptOf = async (request: APIRequestContext) =>
  /src="(\/assets\/[^"]+\.js)"/.exec(await (await request.get('/en')).text())?.[1] ?? '';

test('a page may be kept but is asked for again; nothing from elsewhere may run in it', async ({ request }) => {
  const {
    'content-security-policy': csp,
    etag,
    ...headers
  } = (await request.get('/en/faq', { headers: { 'accept-encoding': 'br' } })).headers();
  expect(csp).toMatch(policy("'none'"));
  expect(etag).toMatch(hash('-br'));
  expect(headers).toMatchObject({
    ...always,
    'content-type': html,
    'content-encoding': 'br',
    'cache-control': 'public, max-age=0, must-revalidate',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    vary: 'Accept-Encoding',
  });
  for (const name of ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-origin'])
    expect(headers).not.toHaveProperty(name);
});

test('a script of ours is kept for a year, because its name changes with its content', async ({ request }) => {
  const headers = (await request.get(await scriptOf(request))).headers();
  expect(headers).toMatchObject({
    ...always,
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('the page behind a secret link is stored nowhere and found by nobody', async ({ portal, request }) => {
  const headers = (await request.get(await hasSigned(portal, someone()))).headers();
  expect(headers).toMatchObject({
    ...always,
    'content-type': html,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-frame-options': 'DENY',
  });
  expect(headers['content-security-policy']).toMatch(policy("'none'"));
  for (const name of ['etag', 'content-encoding', 'set-cookie']) expect(headers).not.toHaveProperty(name);
});

test('an embed may stand in a frame anywhere, and promises all else that a page does', async ({ request }) => {
  const headers = (await request.get('/embed/en/positions/ncmec')).headers();
  expect(headers).toMatchObject({
    ...always,
    'content-type': html,
    'cache-control': 'public, max-age=0, must-revalidate',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(headers['content-security-policy']).toMatch(policy('\\*'));
  expect(headers).not.toHaveProperty('x-frame-options');
});

test('counts are open to every site, and to no script of theirs that wants more', async ({ request }) => {
  const headers = (await request.get('/api/letters/safeguards')).headers();
  expect(headers).toMatchObject({
    ...always,
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=5',
  });
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('a browser that has a page is told in a few bytes that it has not changed', async ({ request }) => {
  for (const path of ['/en/faq', await scriptOf(request), letterPath('en')]) {
    const { etag = '' } = (await request.get(path)).headers();
    const known = await request.get(path, { headers: { 'if-none-match': etag } });
    expect(known.status(), path).toBe(304);
    expect(await known.body()).toHaveLength(0);
    expect(known.headers().etag).toBe(etag);
    expect((await request.get(path, { headers: { 'if-none-match': '"another"' } })).status()).toBe(200);
  }
});

test('a page that shows a count is a new page after somebody has signed', async ({ portal, request }) => {
  const { etag = '' } = (await request.get(letterPath('en'))).headers();
  await signByPost(portal, someone());
  expect(
    (await request.get(letterPath('en'), { headers: { 'if-none-match': etag } })).status(),
    'not yet confirmed',
  ).toBe(304);
  await hasSigned(portal, someone());
  expect((await request.get(letterPath('en'), { headers: { 'if-none-match': etag } })).status()).toBe(200);
});

test('HEAD says what GET would say, without the page', async ({ request }) => {
  for (const path of ['/en', '/en/faq', letterPath('en'), '/no-such-page', '/api/letters/safeguards', '/healthz']) {
    const [get, head] = [await request.get(path), await request.head(path)];
    expect(head.status(), path).toBe(get.status());
    expect(await head.body()).toHaveLength(0);
    const { date: _date, ...said } = get.headers();
    expect(head.headers(), path).toMatchObject(said);
  }
});

test('a page comes in the smallest form that the browser reads', async ({ request }) => {
  for (const path of ['/ar/faq', letterPath('ar')]) {
    const sizes: number[] = [];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = (await request.get(path, { headers: { 'accept-encoding': encoding } })).headers();
      expect(headers['content-encoding'] ?? 'identity', path).toBe(encoding);
      sizes.push(Number(headers['content-length']));
    }
    expect(sizes, 'br < gzip < as it is').toEqual([...sizes].sort((a, b) => a - b));
    // Compressed by the server for the address of this test, quicker than publish does it: a tenth above the budget.
    expect(sizes[0]).toBeLessThan(45_056);
  }
});

test('the first address answers by language, and is kept by nobody', async ({ request }) => {
  const answer = await request.get('/', { maxRedirects: 0, headers: { 'accept-language': 'ar' } });
  expect(answer.status()).toBe(302);
  expect(answer.headers()).toMatchObject({
    ...always,
    location: '/ar',
    vary: 'Accept-Language',
    'cache-control': 'no-cache',
  });
});

test('other programs find out how to embed or link every page that may be found, at the addresses that it names', async ({
  request,
  portal,
}) => {
  test.setTimeout(120_000);
  const pages = printedPages('ar').filter((path) => path.startsWith('/ar') && !path.includes('?'));
  const silent: string[] = [];
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    const links = [
      ...html.matchAll(/<link rel="alternate" type="(?:application\/json|text\/xml)\+oembed" href="([^"]+)"/g),
    ];
    if (links.length === 0) silent.push(path);
    // A page that is not to be found is not offered either, but for the list that others show; nor are survivors' accounts.
    const isFound = !html.includes('name="robots" content="noindex') || path.endsWith('/signatories');
    expect(links.length, path).toBe(isFound && path !== '/ar/voices' ? 2 : 0);
    for (const [, href = ''] of links) {
      const answer = await request.get(href.replaceAll('&amp;', '&'));
      expect([answer.status(), answer.headers()['content-type']], href).toEqual([
        200,
        `${href.endsWith('json') ? 'application/json' : 'text/xml'}; charset=utf-8`,
      ]);
    }
  }
  expect(silent).toContain('/ar/voices');
  expect(silent.length).toBeLessThan(pages.length / 2);
  const answer = await request.get(`/api/oembed?url=${portal.origin}/ar/positions/ncmec`);
  expect(await answer.json()).toMatchObject({
    type: 'rich',
    html: expect.stringContaining(`src="${portal.origin}/embed/ar/positions/ncmec"`),
  });
});
