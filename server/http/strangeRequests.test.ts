import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { shownOn } from '#server/site/siteForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from './portalForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

describe('What the framework would listen to, the server does not', () => {
  const headers = {
    ...{
      rsc: '1',
      'next-action': 'a'.repeat(42),
      'next-router-prefetch': '1',
      'next-router-state-tree': '%5B%22%22%5D',
      'next-url': '/en/about',
    },
    ...{
      'x-middleware-subrequest': 'middleware:middleware',
      'x-nextjs-data': '1',
      'x-matched-path': '/en/about',
      purpose: 'prefetch',
    },
  };

  test.each(['/en/faq', letter])('its headers change nothing of %s', async (path) => {
    const plain = await portal.ask(path);
    const asked = await portal.ask(path, { headers });
    expect({ ...asked, headers: { ...asked.headers, date: '' } }).toEqual({
      ...plain,
      headers: { ...plain.headers, date: '' },
    });
    expect((await portal.ask(`${path}?_rsc=abc`)).body).toBe(plain.body);
  });

  test('a call of one of its functions is a form without fields, or what cannot be read', async () => {
    const flight = '["$K1","$@1:constructor:constructor"]';
    const asText = await portal.ask(letter, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
      body: flight,
    });
    expect([asText.status, shownOn(asText.body)]).toEqual([415, ['bad-request']]);
    const boundary = '--x\r\nContent-Disposition: form-data; name="1_$ACTION_ID_a"\r\n\r\n\r\n';
    const asForm = await portal.ask(letter, {
      ...{ method: 'POST', headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' } },
      body: `${boundary}--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n${flight}\r\n--x--\r\n`,
    });
    expect(asForm.status).toBe(422);
    expect(shownOn(asForm.body)).toContain('form:problems');
    expect(await portal.mails()).toEqual([]);
  });

  test.each([
    '/_next/static/chunks/main.js',
    '/_next/data/x/en.json',
    '/_next/image?url=%2Fen&w=64&q=75',
    '/en.rsc',
    '/en.txt',
    '/en/faq.html',
    '/index.html',
  ])('nothing stands at %s', async (path) => expect((await portal.ask(path)).status).toBe(404));
});

describe('There is no administration to take over', () => {
  test.each([
    '/admin',
    '/en/admin',
    '/login',
    '/moderate',
    '/api/admin',
    '/api/moderation',
    '/api/letters/safeguards/export',
    '/debug',
  ])('no door at %s', async (path) => {
    for (const method of ['GET', 'POST']) expect((await portal.ask(path, { method })).status).toBe(404);
  });
});

describe('A file name hung on to a mailed link', () => {
  test.each(['.css', '.js', '/x.css', ';x.css', '%2fx.css', '%0ax.css', '/..%2fsite.css', '?x.css', '/'])(
    'shows nothing that a cache would keep: %s',
    async (end) => {
      const own = await signAndConfirm(
        portal,
        goodForm('Ben Canary', `ben-${encodeURIComponent(end).replace(/\W/g, '')}x@example.org`),
      );
      const { status, headers, body } = await portal.ask(own + end);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers.etag).toBeUndefined();
      if (end !== '?x.css') expect([status === 404 || status === 308, body.includes('Canary')]).toEqual([true, false]);
    },
  );
});

test('Headers that a cache does not look at change no page', async () => {
  const plain = await portal.ask('/en/about');
  const others = {
    'x-original-url': '/en/faq',
    'x-rewrite-url': '/en/faq',
    'x-http-method-override': 'POST',
    'x-forwarded-scheme': 'http',
    'x-host': 'evil.example',
  };
  const ofTheReader = {
    cookie: 'locale=ar; NEXT_LOCALE=ar',
    'user-agent': '"><script>',
    accept: 'application/json',
    'accept-language': 'ar',
    dnt: '1',
  };
  const asked = await portal.ask('/en/about', { headers: { ...others, ...ofTheReader } });
  expect({ ...asked, headers: { ...asked.headers, date: '' } }).toEqual({
    ...plain,
    headers: { ...plain.headers, date: '' },
  });
});
