import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealOptOut } from '#server/letters/optOut/optOut.ts';
import { askToConfirm, confirmAt, letter, signAndConfirm, unseen } from '#server/pages/linksForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests, type Reply } from './portalForTests.ts';

let portal: PortalForTests;
let answers: [what: string, Reply][];

/** An answer of every kind that the portal has, by what was asked; those of frames stand in problems.test.ts and server/site/staticFiles.test.ts. */
beforeAll(async () => {
  portal = await openPortalForTests();
  const asked = await askToConfirm(portal, goodForm('Ben', 'ben@example.org'));
  const own = await signAndConfirm(portal);
  const paths = [
    '/',
    '/en',
    '/en/',
    '/en/about',
    letter,
    `${letter}/sent`,
    `${letter}/signatories`,
    '/en/search?q=lock',
    '/nowhere',
    '/en/share/mastodon?page=/faq',
  ];
  const noMail = `/en/no-mail/${sealOptOut(portal.world.keys, portal.world.keys.addressHashes('cora@example.org'), portal.clock.now)}`;
  const links = [
    asked,
    own,
    noMail,
    `/en/no-mail/${unseen}`,
    `${own}?download=json`,
    `${letter}/confirm/${unseen}`,
    `${letter}/signature/cut`,
    // Where a language is asked for first, or another is meant.
    own.replace('/en/', '/'),
    own.replace('/en/', '/es-MX/'),
  ];
  const data = [
    '/api/letters/safeguards',
    '/api/letters/safeguards/signatories',
    '/api/oembed?url=x',
    '/api/nothing',
    '/healthz',
    '/readyz',
  ];
  const files = ['/site.abc.css', '/picture.png', '/embed.js'];
  answers = [];
  for (const path of [...paths, ...links, ...data, ...files])
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT'])
      answers.push([`${method} ${path}`, await portal.ask(path, { method })]);
  answers.push(['POST a good form', await portal.post(letter, goodForm('Cora', 'cora@example.org'))]);
  answers.push(['POST an empty form', await portal.post(letter, {})]);
  answers.push(['POST from elsewhere', await portal.post(letter, {}, { 'sec-fetch-site': 'cross-site' })]);
  answers.push(['POST too much', await portal.post(letter, { filler: 'x'.repeat(20_000) })]);
  answers.push([
    'POST no form',
    await portal.ask(letter, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }),
  ]);
  answers.push([
    'POST a wrong code',
    await portal.post(`${letter}/sent`, { do: 'confirm', email: 'ben@example.org', code: '123456789' }),
  ]);
  answers.push([
    'POST for the mail again',
    await portal.post(`${letter}/sent`, { do: 'resend', email: 'cora@example.org' }),
  ]);
  answers.push(['POST against mails', await portal.post(noMail, { do: 'refuse' })]);
  answers.push(['POST to confirm', await confirmAt(portal, asked)]);
  answers.push(['POST to withdraw', await portal.post(own, { do: 'withdraw' })]);
  answers.push(['GET with a range', await portal.ask('/picture.png', { headers: { range: 'bytes=0-3' } })]);
  answers.push(['GET of what is known', await portal.ask('/en', { headers: { 'if-none-match': '*' } })]);
});
afterAll(() => portal.close());

test('Whatever is asked and however it is answered, no other site may frame it, guess its type or learn where a reader comes from', () => {
  expect(new Set(answers.map(([, { status }]) => status))).toEqual(
    new Set([200, 204, 206, 302, 303, 304, 308, 400, 403, 404, 405, 413, 415, 422]),
  );
  for (const [what, { headers }] of answers) {
    expect([what, headers['x-frame-options']]).toEqual([what, 'DENY']);
    expect([what, headers['x-content-type-options']]).toEqual([what, 'nosniff']);
    expect([what, headers['referrer-policy']]).toEqual([what, 'no-referrer']);
    expect([what, headers['cross-origin-opener-policy']]).toEqual([what, 'same-origin']);
  }
});

test('Every answer with a page in it has a policy that forbids frames and foreign content', () => {
  const pages = answers.filter(([, { headers }]) => headers['content-type']?.startsWith('text/html'));
  expect(pages.length).toBeGreaterThan(40);
  for (const [what, { headers }] of pages)
    expect([what, headers['content-security-policy']]).toEqual([what, "default-src 'none'; frame-ancestors 'none'"]);
});

test('Nobody is given a cookie, and other sites may read nothing but what is meant for them', () => {
  for (const [what, { headers }] of answers) {
    expect([what, headers['set-cookie']]).toEqual([what, undefined]);
    expect([what, headers['access-control-allow-credentials']]).toEqual([what, undefined]);
    const isForAll =
      /^\w+ \/(api\/|healthz|readyz|site\.abc\.css|picture\.png|embed\.js)/.test(what) || what.includes('with a range');
    if (!isForAll)
      expect([what, headers['access-control-allow-origin'], headers['cross-origin-resource-policy']]).toEqual([
        what,
        undefined,
        'same-origin',
      ]);
  }
});

test('What stands behind a mailed link, and what answers a form, is kept by no cache', () => {
  const kept = answers.filter(
    ([what, { status }]) => /\/(confirm|signature|no-mail)\/|^POST /.test(what) && status !== 204,
  );
  expect(kept.length).toBeGreaterThan(20);
  for (const [what, { headers }] of kept) expect([what, headers['cache-control']]).toEqual([what, 'no-store']);
});
