import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { shownOn } from './siteForTests.ts';

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
        const again = await portal.ask('/en/faq', {
          headers: { 'accept-encoding': accepted, 'if-none-match': String(known) },
        });
        expect(again.status).toBe(304);
        expect(again.body).toBe('');
        expect(again.headers).toMatchObject({
          etag,
          vary: 'Accept-Encoding',
          'cache-control': 'public, max-age=0, must-revalidate',
        });
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
  for (const path of [
    '/embed/en/positions/ncmec',
    '/embed/en/letters/safeguards',
    '/embed/es/letters/safeguards/count',
  ]) {
    const { headers } = await portal.ask(path);
    expect(headers).toMatchObject({
      ...everywhere,
      'cross-origin-resource-policy': 'cross-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
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
