import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from './portalForTests.ts';
import { picture, shownOn } from './siteForTests.ts';

let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
};

describe('A printed page', () => {
  test('makes these promises to browsers', async () => {
    const { status, headers } = await portal.ask('/en/faq');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      ...everywhere,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, *', 'gzip'],
    ['*', 'br'],
    ['BR;q=0.2', 'br'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['br;q=nonsense', undefined],
    ['', undefined],
  ])('to a client that takes "%s" comes as %s', async (accepted, encoding) => {
    const { headers } = await portal.ask('/en/faq', { headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(encoding);
  });

  test('comes whole through gzip, with its length', async () => {
    const plain = await portal.ask('/en/faq');
    const zipped = await portal.ask('/en/faq', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(zipped.bytes).toString()).toBe(plain.body);
    expect(zipped.headers['content-length']).toBe(String(zipped.bytes.length));
    expect(zipped.headers).not.toHaveProperty('transfer-encoding');
  });

  test('is not sent again to who has it, and each encoding has its own ETag', async () => {
    const etags = new Set<unknown>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { etag } = (await portal.ask('/en/faq', { headers: { 'accept-encoding': accepted } })).headers;
      etags.add(etag);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await portal.ask('/en/faq', { headers: { 'accept-encoding': accepted, 'if-none-match': String(known) } });
        expect(again.status).toBe(304);
        expect(again.body).toBe('');
        expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'cache-control': 'public, max-age=0, must-revalidate' });
        expect(again.headers).not.toHaveProperty('content-type');
      }
    }
    expect(etags.size).toBe(3);
    expect((await portal.ask('/en/faq', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('answers HEAD like GET, without the body', async () => {
    const get = await portal.ask('/en/faq');
    const head = await portal.ask('/en/faq', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.bytes.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
    const { status, headers, body } = await portal.ask('/en/faq', { method, headers: { 'next-action': 'x' } });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, OPTIONS');
    expect(shownOn(body)).toEqual(['method']);
  });

  test('tells by OPTIONS what can be done', async () => {
    const { status, headers } = await portal.ask('/en/faq', { method: 'OPTIONS' });
    expect(status).toBe(204);
    expect(headers.allow).toBe('GET, HEAD, OPTIONS');
    expect((await portal.ask('*', { method: 'OPTIONS' })).status).toBe(400);
  });
});

test('An embed may stand in a frame, and is lent to other sites', async () => {
  for (const path of ['/embed/en/positions/ncmec', '/embed/en/letters/safeguards', '/embed/es/letters/safeguards/count']) {
    const { headers } = await portal.ask(path);
    expect(headers).toMatchObject({ ...everywhere, 'cross-origin-resource-policy': 'cross-origin' });
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors *");
    expect(headers).not.toHaveProperty('x-frame-options');
  }
});

test('Styles, scripts and pictures are lent to other sites; what never changes is kept for a year', async () => {
  expect((await portal.ask('/site.abc.css')).headers).toMatchObject({
    ...everywhere,
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'x-frame-options': 'DENY',
  });
  expect((await portal.ask('/embed.js')).headers['cross-origin-resource-policy']).toBe('cross-origin');
});

describe('A part of a picture', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-1', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['lines=0-1', 200, '0123456789', undefined],
  ])('%s is answered by %i', async (range, status, body, contentRange) => {
    const reply = await portal.ask('/picture.png', { headers: { range } });
    expect(reply.status).toBe(status);
    expect(reply.body).toBe(body);
    expect(reply.headers['content-range']).toBe(contentRange);
    expect(reply.headers['content-length']).toBe(String(body.length));
    expect(reply.headers['content-type']).toBe('image/png');
  });

  test('is the whole when the picture is another by now', async () => {
    const { headers } = await portal.ask('/picture.png');
    expect(headers['accept-ranges']).toBe('bytes');
    const same = await portal.ask('/picture.png', { headers: { range: 'bytes=0-0', 'if-range': String(headers.etag) } });
    expect(same.status).toBe(206);
    const other = await portal.ask('/picture.png', { headers: { range: 'bytes=0-0', 'if-range': '"other"' } });
    expect(other.bytes).toEqual(picture);
  });

  test('is not cut out of pages', async () => {
    const { status, headers } = await portal.ask('/en/faq', { headers: { range: 'bytes=0-3' } });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('accept-ranges');
  });
});

describe('The front door', () => {
  test.each([
    ['es-MX,es;q=0.9,en;q=0.8', '/es'],
    ['ar-EG', '/ar'],
    ['AR', '/ar'],
    ['en;q=0.5, ar;q=0.7', '/ar'],
    ['en;q=0.5, ar;q=0.5', '/en'],
    ['de, fr;q=0.9, es;q=0.1', '/es'],
    ['es;q=0, ar', '/ar'],
    ['es;q=0', '/en'],
    ['es;q=2, ar;q=0.1', '/ar'],
    ['de', '/en'],
    ['*', '/en'],
    ['', '/en'],
    ['//evil.example', '/en'],
    [','.repeat(5000), '/en'],
    ['constructor, __proto__', '/en'],
  ])('leads who reads %s to %s', async (languages, location) => {
    const { status, headers } = await portal.ask('/', { headers: { 'accept-language': languages, host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
    expect(status).toBe(302);
    expect(headers.location).toBe(location);
    expect(headers.vary).toBe('Accept-Language');
  });

  test('is open to who names no language, and keeps no query', async () => {
    expect((await portal.ask('/?next=//evil.example')).headers.location).toBe('/en');
  });
});

describe('A slash at the end', () => {
  test.each([
    ['/en/', '/en'],
    ['/en/faq/', '/en/faq'],
    ['/en/faq///', '/en/faq'],
    ['/en/faq/?a=b', '/en/faq?a=b'],
    ['/en/letters/safeguards/', '/en/letters/safeguards'],
    ['/en/letters/safeguards/confirm/abc/', '/en/letters/safeguards/confirm/abc'],
    ['/api/letters/safeguards/', '/api/letters/safeguards'],
  ])('%s is moved to %s', async (path, location) => {
    const { status, headers } = await portal.ask(path);
    expect(status).toBe(308);
    expect(headers.location).toBe(location);
  });

  test('moves a posted form along', async () => {
    expect((await portal.post('/en/letters/safeguards/', {})).status).toBe(308);
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
    '/EN',
    '/xx/faq',
    '/en/letters/nothing',
    '/en/letters/safeguards/confirm/a/b',
    '/en/letters/safeguards/signature/x/y.css',
    '/en/letters/safeguards/sent/abc',
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
    expect(await languageOf('/es/nowhere')).toEqual([undefined, 'es']);
    expect(await languageOf('/embed/es/nowhere')).toEqual([undefined, 'es']);
    expect(await languageOf('/nowhere')).toEqual(['Accept-Language', 'ar']);
  });
});

test('The host in a request changes nothing', async () => {
  const plain = await portal.ask('/en/about');
  for (const host of ['evil.example', 'localhost:1', '[::1]', 'a b']) {
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

test('A page does not change with the language of its reader', async () => {
  const bodies = await Promise.all(
    ['es', 'ar', 'en'].map(async (language) => (await portal.ask('/en/faq', { headers: { 'accept-language': language } })).body),
  );
  expect(new Set(bodies).size).toBe(1);
});
