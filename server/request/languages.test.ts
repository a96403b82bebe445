import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';

let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

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
    const { status, headers } = await portal.ask('/', {
      headers: { 'accept-language': languages, host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(status).toBe(302);
    expect(headers.location).toBe(location);
    expect(headers.vary).toBe('Accept-Language');
  });

  test('is open to who names no language, and keeps no query', async () => {
    expect((await portal.ask('/?next=//evil.example')).headers.location).toBe('/en');
  });
});

test('A page does not change with the language of its reader', async () => {
  const bodies = await Promise.all(
    ['es', 'ar', 'en'].map(
      async (language) => (await portal.ask('/en/faq', { headers: { 'accept-language': language } })).body,
    ),
  );
  expect(new Set(bodies).size).toBe(1);
});
