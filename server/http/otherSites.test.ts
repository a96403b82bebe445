import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { solveForTests } from '#server/challenges/solveForTests.ts';
import { askToConfirm, countNow, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from './portalForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const embed = '/embed/en/letters/safeguards';
const other = 'https://other.example';

describe('A form is taken', () => {
  test.each([
    ['of our own page', letter, { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['of our own embed', embed, { 'sec-fetch-site': 'same-origin', origin: 'https://letter.example' }],
    ['that a reader sends again after a restart', letter, { 'sec-fetch-site': 'none' }],
    ['from an older browser that names our address', letter, { origin: 'https://letter.example' }],
    ['from an older browser that names none', letter, { origin: 'null' }],
    ['from a program that says nothing', letter, {}],
  ])('%s', async (_, path, headers) => {
    expect((await portal.post(path, goodForm(), headers)).status).toBe(303);
    expect(await portal.mails()).not.toEqual([]);
    portal.clock.now += 86_400_001;
  });
});

describe('A form is refused', () => {
  test.each([
    ['that another site posts', letter, { 'sec-fetch-site': 'cross-site', origin: other }],
    ['that another site posts without its name', letter, { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    [
      'that a neighbour under the same domain posts',
      letter,
      { 'sec-fetch-site': 'same-site', origin: 'https://blog.letter.example' },
    ],
    ['that another site posts to an embed', embed, { 'sec-fetch-site': 'cross-site', origin: other }],
    ['that an older browser brings from another site', letter, { origin: other }],
    ['that comes from our name without https', letter, { origin: 'http://letter.example' }],
    ['that says two things of where it comes from', letter, { 'sec-fetch-site': 'same-origin, cross-site' }],
  ])('%s', async (_, path, headers) => {
    const { status, body } = await portal.post(path, goodForm(), headers);
    expect(status).toBe(403);
    expect(shownOn(body)).toEqual(['other-site']);
    expect(await portal.mails()).toEqual([]);
  });
});

describe('A page of another site signs nobody for nothing', () => {
  const asText = (text = '') => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  let made = 0;
  const form = () => {
    made += 1;
    return goodForm('Mira', `mira-${made}@example.org`);
  };

  test.each([
    ['in a sandbox', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['in an older browser, which does not say where it stands', { origin: 'null' }],
    ['that a program sends', {}],
  ])('The form of an embed %s costs work, and waiting is no price', async (_, headers) => {
    const asked = await portal.post(embed, form(), headers);
    expect([asked.status, shownOn(asked.body)]).toEqual([429, ['form:step-up', 'form:foreign']]);
    expect(filledIn(asked.body)).toMatchObject({ 'value.name': 'Mira' });
    expect(filledIn(asked.body)).not.toHaveProperty('waitMinutes');
    expect((await portal.post(embed, { ...form(), patience: 'yes' }, headers)).status).toBe(429);
    expect(await portal.mails()).toEqual([]);
    const proof = await solveForTests(JSON.parse(asText(filledIn(asked.body).challenge)));
    expect((await portal.post(embed, { ...form(), proof }, headers)).status).toBe(303);
    expect(await portal.mails()).toHaveLength(1);
    expect((await portal.post(embed, { ...form(), proof }, headers)).status, 'once').toBe(429);
  });

  test.each([
    ['in a sandbox', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['in an older browser', { origin: 'null' }],
  ])('nor does its frame %s ask for a mail again, but for who signed there, with her ticket', async (_, headers) => {
    const signed = form();
    const place = (await portal.post(embed, signed, { 'sec-fetch-site': 'same-origin' })).headers.location ?? '';
    expect(await portal.mails()).toHaveLength(1);
    const again = (path: string, email: string | undefined) =>
      portal.post(path, { do: 'resend', email: `${email}` }, headers);
    for (const [path, email] of [
      [`${embed}/sent`, signed.email],
      [`${embed}/sent?ticket=x`, signed.email],
      [place, 'somebody-else@example.org'],
    ] as const)
      expect((await again(path, email)).status).toBe(403);
    expect(await portal.mails()).toEqual([]);
    expect((await again(place, signed.email)).status).toBe(200);
    expect(await portal.mails()).toHaveLength(1);
  });

  const send = async (fields: object, headers: Record<string, string>) => {
    const { status, body } = await portal.ask('/api/letters/safeguards/signatures', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...form(), ...fields }),
    });
    return { status, body: JSON.parse(body) };
  };

  test.each([
    ['with its name', { 'sec-fetch-site': 'cross-site', origin: other }],
    ['under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.letter.example' }],
    ['in a sandbox', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['in an older browser', { origin: other }],
    ['in a sandbox in an older browser', { origin: 'null' }],
  ])('Data that a page %s sends costs work, and waiting is no price', async (_, headers) => {
    const asked = await send({}, headers);
    expect([asked.status, asked.body.code]).toEqual([429, 'step-up']);
    expect(asked.body).not.toHaveProperty('patienceMinutes');
    expect((await send({ patience: true }, headers)).status).toBe(429);
    expect(await portal.mails()).toEqual([]);
    expect((await send({ proof: await solveForTests(asked.body.challenge) }, headers)).status).toBe(202);
    expect(await portal.mails()).toHaveLength(1);
  });

  test.each([
    ['a program, in nobody’s browser', {}],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://letter.example' }],
  ])('Data of %s does not', async (_, headers) => {
    expect((await send({}, headers)).status).toBe(202);
    expect(await portal.mails()).toHaveLength(1);
  });
});

test('Another site cannot press the button behind a link, even when it knows the link', async () => {
  const asked = await askToConfirm(portal, goodForm('Ben', 'ben@example.org'));
  const own = await signAndConfirm(portal, goodForm('Cora', 'cora@example.org'));
  const before = await countNow(portal);
  const foreign: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: other }];
  for (const headers of foreign) {
    expect((await portal.post(asked, {}, headers)).status).toBe(403);
    expect((await portal.post(own, { do: 'withdraw' }, headers)).status).toBe(403);
  }
  expect(await countNow(portal)).toBe(before);
  expect((await portal.post(own, { do: 'withdraw' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});

test('A link from another site opens the page: only posts are refused', async () => {
  const asked = await askToConfirm(portal, goodForm('Dan', 'dan@example.org'));
  for (const path of [letter, asked])
    expect((await portal.ask(path, { headers: { 'sec-fetch-site': 'cross-site', referer: other } })).status).toBe(200);
});

test('No query and no header sends a reader to another site', async () => {
  const asked = await askToConfirm(portal, goodForm('Eve', 'eve@example.org'));
  const { revision = '' } = filledIn((await portal.ask(asked)).body);
  const words = [
    'next',
    'url',
    'redirect',
    'redirect_uri',
    'return',
    'returnTo',
    'continue',
    'goto',
    'target',
    'lang',
    'locale',
  ];
  const query = `?${words.map((word) => `${word}=//evil.example/`).join('&')}`;
  const headers = {
    referer: 'https://evil.example/',
    'x-forwarded-host': 'evil.example',
    'x-original-url': '//evil.example/',
    'accept-language': '//evil.example',
  };
  const answers = [
    await portal.ask(`/${query}`, { headers }),
    await portal.ask(`/en/faq/${query}`, { headers }),
    await portal.post(
      letter + query,
      { ...goodForm('Fay', 'fay@example.org'), ...Object.fromEntries(words.map((word) => [word, '//evil.example/'])) },
      headers,
    ),
    await portal.post(asked + query, { revision, next: '//evil.example/' }, headers),
  ];
  expect(answers.map(({ status }) => status)).toEqual([302, 308, 303, 303]);
  for (const { headers } of answers)
    expect(new URL(headers.location ?? '', 'https://letter.example/').origin).toBe('https://letter.example');
  for (const { headers } of answers) expect(headers.location).not.toMatch(/^(\/\/|\/\\)/);
});
