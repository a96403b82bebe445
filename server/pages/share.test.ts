import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const share = (query: Record<string, string>, locale = 'en') =>
  portal.ask(`/${locale}/share/mastodon?${new URLSearchParams(query)}`);

test('Who passes a page on is asked for her server', async () => {
  const { status, headers, body } = await share({ page: '/positions/ncmec' });
  expect([status, shownOn(body)]).toEqual([200, []]);
  expect(filledIn(body)).toEqual({
    ...{
      page: '/positions/ncmec',
      title: 'NCMEC',
      url: 'https://letter.example/en/positions/ncmec',
      back: '/en/positions/ncmec',
    },
    query: '?page=/positions/ncmec',
    unsigned: 'yes',
    usual: 'yes',
    ...{ encodedTitle: 'NCMEC', encodedUrl: 'https%3A%2F%2Fletter.example%2Fen%2Fpositions%2Fncmec' },
  });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });
});

test('Of a letter its hashtag goes along, and that one has signed it for who says so', async () => {
  const filled = async (query: Record<string, string>, locale = 'en') => filledIn((await share(query, locale)).body);
  const page = '/letters/safeguards';
  expect(await filled({ page, signed: 'yes' })).toMatchObject({ signed: 'yes', encodedHashtag: '%20%23OneLetter' });
  expect((await filled({ page, signed: 'yes' })).query).toBe('?page=/letters/safeguards&#38;signed=yes');
  expect(await filled({ page })).toMatchObject({ unsigned: 'yes', query: '?page=/letters/safeguards' });
  expect((await filled({ page }, 'ar')).encodedHashtag, 'none in that language').toBeUndefined();
  expect(await filled({ page: '/positions/ncmec', signed: 'yes' })).toMatchObject({ unsigned: 'yes' });
});

test('A server is shown, and nobody is sent there', async () => {
  const { status, headers, body } = await share({ page: '/positions/ncmec', server: '@Mira@Social.Example' }, 'ar');
  expect([status, shownOn(body), headers.location]).toEqual([200, ['ready'], undefined]);
  expect(filledIn(body)).toMatchObject({
    host: 'social.example',
    server: '@Mira@Social.Example',
    back: '/ar/positions/ncmec',
  });
});

test.each([
  ['', 'server:missing'],
  ['  ', 'server:missing'],
  ['localhost', 'server:malformed'],
  ['javascript:alert(1)', 'server:malformed'],
  ['"><script>x</script>', 'server:malformed'],
])('What is no server (%s) is told, and what was typed stays', async (server, outcome) => {
  const { status, body } = await share({ page: '/faq', server });
  expect([status, shownOn(body)]).toEqual([422, [outcome]]);
  expect(filledIn(body)['invalid.server']).toBe('true');
  expect(filledIn(body).host).toBeUndefined();
  expect(filledIn(body).server ?? '').toBe(server.replace(/[<>"]/g, (character) => `&#${character.charCodeAt(0)};`));
  expect(body).not.toContain('<script');
});

test('Of a place on a page, its own title is passed on', async () => {
  expect(filledIn((await share({ page: '/faq#what-it-is' })).body)).toMatchObject({
    title: 'What is it?',
    url: 'https://letter.example/en/faq#what-it-is',
  });
  expect(filledIn((await share({ page: '/faq#elsewhere' })).body)).toMatchObject({
    title: 'Questions',
    url: 'https://letter.example/en/faq#elsewhere',
  });
});

test('The first page and the letter can be passed on', async () => {
  expect(filledIn((await share({})).body)).toMatchObject({ title: 'Home en', url: 'https://letter.example/en' });
  expect((await share({ page: '/letters/safeguards' })).status).toBe(200);
});

describe('what is no page of ours is not passed on', () => {
  test.each([
    '/nowhere',
    '//evil.example',
    'https://evil.example',
    '/../mail/en/confirm',
    '/faq?x=1',
    '/faq#<b>',
    '/feed.atom',
    '/%65n',
    '/a/b/c/d',
    '/constructor',
  ])('%s', async (page) => {
    const { status, body } = await share({ page, server: 'social.example' });
    expect([status, shownOn(body)]).toEqual([404, ['not-found']]);
  });
});

test('A server that is very long is cut, not carried through', async () => {
  expect(filledIn((await share({ page: '/faq', server: 'x'.repeat(5000) })).body).server).toBe('x'.repeat(300));
});

test('What people type is written nowhere, and nothing is posted', async () => {
  await share({ page: '/faq', server: 'secret.example' });
  expect(portal.logged).toEqual([]);
  expect((await portal.post('/en/share/mastodon', { server: 'x' })).status).toBe(405);
});
