import { afterAll, beforeAll, expect, test } from 'vitest';
import { letter } from '#server/pages/linksForTests.ts';
import { shownOn } from '#server/site/siteForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from './portalForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

test.each([
  ['a page that is not there', 404, 'not-found', '/embed/ar/nowhere', {}],
  [
    'what is no form',
    400,
    'bad-request',
    '/embed/ar/letters/safeguards',
    { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
  ],
  [
    'too much',
    413,
    'too-large',
    '/embed/ar/letters/safeguards',
    { method: 'POST', body: `name=${'x'.repeat(20_000)}` },
  ],
  ['another method', 405, 'method', '/embed/ar/letters/safeguards', { method: 'DELETE' }],
] as const)('Inside a frame, %s is told where the reader sees it', async (_, status, outcome, path, ask) => {
  const answer = await portal.ask(path, ask);
  expect([answer.status, shownOn(answer.body)]).toEqual([status, [outcome]]);
  expect(answer.body).toContain('lang="ar"');
  expect(answer.headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
  expect(answer.headers).not.toHaveProperty('x-frame-options');
});

test('Outside of frames, what went wrong may not be framed', async () => {
  const { headers } = await portal.ask('/ar/nowhere');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/);
});

test.each(['/en/problem', '/embed/en/problem'])('The page of problems has no address of its own: %s', async (path) => {
  expect((await portal.ask(path)).status).toBe(404);
});

test('When even the page of problems fails, the page that needs no filling is shown', async () => {
  const broken = await openPortalForTests({
    wrap: (store) => ({ ...store, transact: () => Promise.reject(new TypeError('broken')) }),
    spoil: (site) => ({
      ...site,
      template: (path) => (path.endsWith('/problem') ? Promise.reject(new TypeError('too')) : site.template(path)),
    }),
  });
  const { status, headers, body } = await broken.post(letter.replace('/en/', '/es/'), goodForm());
  expect(status).toBe(500);
  expect(body).toContain('Unavailable es');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'content-type': 'text/html; charset=utf-8',
  });
  expect(headers).not.toHaveProperty('etag');
  expect((await broken.ask('/nowhere', { headers: { 'accept-language': 'ar' } })).body).toContain('Unavailable ar');
  expect(broken.logged.map(({ event }) => event)).toContain('answer.failed');
  await broken.close();
});
