import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

describe('A slash at the end, or too many,', () => {
  test.each([
    ['/en/', '/en'],
    ['/en/faq/', '/en/faq'],
    ['/en/faq///', '/en/faq'],
    ['/en/faq/?a=b', '/en/faq?a=b'],
    ['/en/letters/safeguards/', '/en/letters/safeguards'],
    ['/en/letters/safeguards/confirm/abc/', '/en/letters/safeguards/confirm/abc'],
    ['/api/letters/safeguards/', '/api/letters/safeguards'],
    ['//en/faq', '/en/faq'],
    ['/en//letters///safeguards/confirm//abc', '/en/letters/safeguards/confirm/abc'],
  ])('%s is moved to %s', async (path, location) => {
    const { status, headers } = await portal.ask(path);
    expect(status).toBe(308);
    expect(headers.location).toBe(location);
  });

  test('moves a posted form along', async () => {
    expect((await portal.post('/en/letters/safeguards/', {})).status).toBe(308);
  });
});

describe('What a sentence or a mail program leaves behind a link', () => {
  test.each([
    ...[
      '.',
      ',',
      ')',
      '%29.',
      '%3E',
      '*',
      '_',
      '**',
      '%20',
      '%E2%80%8B',
      '%22',
      '%E2%80%9D',
      '%C2%BB',
      '%EF%BC%89',
      '|',
    ],
    ...['%3Fsource%3Dx', '%23x', '&utm_source=x', ';x', '%20via%20@x', '%0A', '%3C/a%3E', '&quot;'],
    ...['%D8%8C', '%D8%9F', '%E3%80%82', '/)', '%', '%E2%80'],
  ])('is left out: %s', async (behind) => {
    for (const path of ['/en/faq', '/ar/letters/safeguards', '/api/letters/safeguards']) {
      const { status, headers } = await portal.ask(`${path}${behind}?a=b`);
      expect([status, headers.location]).toEqual([308, `${path}?a=b`]);
    }
  });
});

test('Thousands of slashes are looked through once', async () => {
  const before = process.cpuUsage();
  for (let time = 0; time < 40; time += 1) expect((await portal.ask(`${'/'.repeat(7500)}x`)).status).toBe(404);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
});

describe('An address with another language, or with none, is that of the page that is meant', () => {
  test.each([
    ['/EN', '/en'],
    ['/ES/about', '/es/about'],
    ['/es-MX/faq?a=b', '/es/faq?a=b'],
    ['/en_GB/letters/safeguards.', '/en/letters/safeguards'],
    ['/embed/ar-EG/letters/safeguards', '/embed/ar/letters/safeguards'],
    ['/en-us/letters/safeguards/confirm/abc', '/en/letters/safeguards/confirm/abc'],
  ])('%s is %s', async (path, location) => {
    const { status, headers } = await portal.ask(path, { headers: { 'accept-language': 'ar' } });
    expect([status, headers.location, headers.vary]).toEqual([308, location, undefined]);
  });

  test.each([
    ['/about', '/ar/about'],
    ['/letters/safeguards?partner=x', '/ar/letters/safeguards?partner=x'],
    ['/faq/', '/ar/faq'],
    ['/search?q=help', '/ar/search?q=help'],
    ['/letters/safeguards/confirm/abc', '/ar/letters/safeguards/confirm/abc'],
    ['/embed/letters/safeguards', '/embed/ar/letters/safeguards'],
  ])('%s is, for who reads Arabic, %s', async (path, location) => {
    const { status, headers } = await portal.ask(path, { headers: { 'accept-language': 'ar-EG, en;q=0.5' } });
    expect([status, headers.location, headers.vary]).toEqual([302, location, 'Accept-Language']);
    expect(headers['cache-control']).toBe(path.includes('/confirm/') ? 'no-store' : 'no-cache');
  });

  test('but a form is not moved along', async () => {
    for (const path of ['/letters/safeguards', '/EN/letters/safeguards', '/en/letters/safeguards.'])
      expect((await portal.post(path, {})).status).toBe(404);
  });
});

describe('Nothing is found at', () => {
  test.each([
    '/nowhere',
    '/en/nowhere',
    '//',
    '//evil.example',
    '//evil.example/',
    '//evil.example/en/',
    '/\\evil.example/',
    '/en/../mail/en/confirm.txt',
    '/en/%2e%2e/mail/en/confirm.txt',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2fmanifest.json',
    '/manifest.json',
    '/public/%2Fen',
    '/filled/en/problem.html',
    '/mail/en/confirm.txt',
    '/mail/en/confirm.txt/',
    '/mail/en/style.css',
    '/en/problem',
    '/en/problem/',
    '/en%00',
    '/xx/faq',
    '/en/letters/nothing',
    '/en/letters/safeguards/confirm/a/b',
    '/en/letters/safeguards/signature/x/y.css',
    '/en/letters/safeguards/sent/abc',
    '/en/%66aq.',
    '//evil.example.',
    '/.',
    '/_next/image?url=http://127.0.0.1',
    '/constructor',
    '/__proto__',
  ])('%s', async (path) => {
    const { status, headers, body } = await portal.ask(path);
    expect(status).toBe(404);
    expect(shownOn(body)).toEqual(['not-found']);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers).not.toHaveProperty('location');
  });

  test('is said in the language of the path, else of the reader', async () => {
    const languageOf = async (path: string) => {
      const { headers, body } = await portal.ask(path, { headers: { 'accept-language': 'ar' } });
      return [headers.vary, /lang="(\w+)"/.exec(body)?.[1]];
    };
    expect(await languageOf('/es/nowhere')).toEqual(['Accept-Encoding', 'es']);
    expect(await languageOf('/embed/es/nowhere')).toEqual([undefined, 'es']);
    expect(await languageOf('/nowhere')).toEqual(['Accept-Language, Accept-Encoding', 'ar']);
  });

  test('tells of the letter that the path is about, and is known by no name', async () => {
    const about = async (path: string) => filledIn((await portal.ask(path)).body)['letter.path'];
    expect(await about('/es/nowhere')).toBe('/es/letters/safeguards');
    expect(await about('/en/letters/safeguards/nowhere')).toBe('/en/letters/safeguards');
    const { status, headers } = await portal.ask('/en/nowhere', { headers: { 'if-none-match': '*' } });
    expect([status, headers.etag]).toEqual([404, undefined]);
  });

  test('is compressed, and has no body for who asks for its head', async () => {
    const headers = { 'accept-encoding': 'br' };
    const asked = await portal.ask('/en/nowhere', { headers });
    const head = await portal.ask('/en/nowhere', { headers, method: 'HEAD' });
    expect(shownOn(brotliDecompressSync(asked.bytes).toString())).toEqual(['not-found']);
    expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([
      ...[404, 0],
      String(asked.bytes.length),
    ]);
  });
});

test('The host in a request changes nothing', async () => {
  const plain = await portal.ask('/en/about');
  for (const host of ['evil.example', 'localhost:1', '[::1]']) {
    const { status, body, headers } = await portal.ask('/en/about', {
      headers: { host, 'x-forwarded-host': host, 'x-forwarded-proto': 'gopher', forwarded: `host=${host}` },
    });
    expect({ status, body, etag: headers.etag }).toEqual({ status: 200, body: plain.body, etag: plain.headers.etag });
  }
});

test('A proxy may ask with the whole address, whatever its host', async () => {
  expect((await portal.ask('http://evil.example/en/faq?x')).status).toBe(200);
  expect((await portal.ask('https://letter.example')).headers.location).toBe('/en');
  const { status, body } = await portal.ask('ftp://letter.example/en/faq');
  expect(status).toBe(400);
  expect(shownOn(body)).toEqual(['bad-request']);
});
