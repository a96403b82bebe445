import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sealOptOut } from '#server/letters/optOut/optOut.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { limits } from '#signon/limits.ts';
import { someMangled } from '#signon/mangledForTests.ts';
import { askToConfirm, closed, letter, placeAfter, signAndConfirm, unseen } from './linksForTests.ts';

const email = 'ana@example.org';
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const hashes = (address = email) => portal.world.keys.addressHashes(address);
const linkFor = (address = email) => `/en/no-mail/${sealOptOut(portal.world.keys, hashes(address), portal.clock.now)}`;
const mailsTo = async () => (await portal.mails()).map(({ template }) => template);

test('The link against all mails shows a button, and looking changes nothing', async () => {
  await portal.post(letter, goodForm());
  const { status, headers, body } = await portal.ask(linkFor());
  expect([status, shownOn(body)]).toEqual([200, ['open']]);
  expect(headers).toMatchObject(closed);
  expect(await mailsTo()).toEqual(['confirm']);
});

test('Its button erases what waits and what is owed, and no mail follows, while every stranger is told the same as before', async () => {
  const before = await portal.post(letter, goodForm());
  const pressed = await portal.post(linkFor(), { do: 'refuse' });
  expect([pressed.status, shownOn(pressed.body)]).toEqual([200, ['refused']]);
  expect(await mailsTo()).toEqual([]);
  const after = await portal.post(letter, goodForm('Ana', 'ana@EXAMPLE.org'));
  expect([after.status, placeAfter(after), after.body]).toEqual([before.status, placeAfter(before), before.body]);
  expect((await portal.post(`${letter}/sent`, { do: 'resend', email })).status).toBe(200);
  expect(await mailsTo()).toEqual([]);
  expect(await portal.store.transact((tx) => tx.waitingIn(hashes().mailbox))).toEqual([]);
  expect(shownOn((await portal.ask(linkFor())).body)).toEqual(['refused']);
});

test.each([
  ['in any case of letters', 'ana@example.org', ['Ana@example.org', 'ANA@Example.ORG', 'aNa@example.org.']],
  [
    'with any tag, once it was pressed in a mail to one',
    'ana+1@example.org',
    ['Ana+2@example.org', 'ana+@example.org'],
  ],
  [
    'at Proton, whatever stands between the letters',
    'ana.maria@proton.me',
    ['a-n_a.maria+x@proton.me', 'anamaria@proton.me'],
  ],
])('No spelling is a way round it: %s', async (_, pressedAt, others) => {
  for (const one of others) await portal.post(letter, goodForm('Eve', one));
  await portal.post(linkFor(pressedAt), { do: 'refuse' });
  expect(await mailsTo(), 'what was owed already').toEqual([]);
  portal.clock.now += limits.mailWindow;
  for (const one of others) {
    expect((await portal.post(letter, goodForm('Eve', one))).status).toBe(303);
    expect((await portal.post(`${letter}/sent`, { do: 'resend', email: one })).status).toBe(200);
  }
  expect(await mailsTo()).toEqual([]);
});

test('It keeps no mail from an address without a tag when it was pressed in one to a tag, which may be somebody else', async () => {
  await portal.post(linkFor('ana+x@example.org'), { do: 'refuse' });
  await portal.post(letter, goodForm());
  expect(await mailsTo()).toEqual(['confirm']);
});

test('A wish of the time when case and tags were minded holds for the address as it was written then', async () => {
  const certain = portal.world.keys.certainBefore('Ana+x@example.org') ?? '';
  const wish = { address: certain, mailbox: null, reason: 'opted-out', since: portal.clock.now, until: null } as const;
  await portal.store.transact((tx) => tx.write({ suppression: wish }, portal.clock.now));
  await portal.post(letter, goodForm('Ana', 'Ana+x@example.org'));
  await portal.post(`${letter}/sent`, { do: 'resend', email: 'Ana+x@example.org' });
  expect(await mailsTo()).toEqual([]);
});

test('One of a version before, which does not say the mailbox, ends what was mailed before, too', async () => {
  const link = await askToConfirm(portal);
  const { certain } = hashes();
  const sealed = portal.world.keys.seal(JSON.stringify({ certain, madeAt: portal.clock.now }), 'links/no-mail');
  expect(shownOn((await portal.post(`/en/no-mail/${sealed}`, { do: 'refuse' })).body)).toEqual(['refused']);
  expect((await portal.ask(link)).status).toBe(404);
});

test('It ends the link to confirm that was mailed before', async () => {
  const link = await askToConfirm(portal);
  await portal.post(linkFor(), { do: 'refuse' });
  expect((await portal.post(link, {})).status).toBe(404);
});

test('A signature that is confirmed stays, with its own page', async () => {
  const own = await signAndConfirm(portal);
  await portal.post(linkFor(), { do: 'refuse' });
  expect(shownOn((await portal.ask(own)).body)).toContain('kept');
});

test('Who changes their mind gets mails again', async () => {
  for (const choice of ['refuse', 'refuse', 'allow', 'allow']) await portal.post(linkFor(), { do: choice });
  expect(shownOn((await portal.ask(linkFor())).body)).toEqual(['open']);
  await portal.post(letter, goodForm());
  expect(await mailsTo()).toEqual(['confirm']);
});

test('A link that is made up, cut, too old or of another kind changes nothing and is not found', async () => {
  const old = linkFor();
  const signer = await signAndConfirm(portal);
  portal.clock.now += limits.optOutWithin;
  for (const link of [
    `/en/no-mail/${unseen}`,
    old,
    linkFor().slice(0, -1),
    `/en/no-mail/${signer.split('/').at(-1)}`,
    '/en/no-mail/%00',
  ]) {
    for (const reply of [await portal.ask(link), await portal.post(link, { do: 'refuse' })])
      expect([reply.status, shownOn(reply.body)]).toEqual([404, ['unknown']]);
  }
  expect(await portal.store.isOptedOut(hashes().certain)).toBe(false);
});

test('Another button is refused', async () => {
  expect((await portal.post(linkFor(), {})).status).toBe(400);
});

test('It works wrapped, quoted or with signs round it, however a mail program leaves it', async () => {
  const [, sealed = ''] = linkFor().split('/no-mail/');
  const links = someMangled(sealed).map((typed) => `/en/no-mail/${typed}`);
  for (const link of links) expect([shownOn((await portal.ask(link)).body), link]).toEqual([['open'], link]);
  const [one = ''] = links.slice(-1);
  expect(shownOn((await portal.post(one, { do: 'refuse' })).body)).toEqual(['refused']);
  expect(filledIn((await portal.ask(one)).body), 'its page in another language has the same end').toMatchObject({
    secret: one.slice('/en/no-mail/'.length),
  });
});

test('One of before, which may begin with a sign, works too', async () => {
  let link = linkFor();
  while (!/no-mail\/[-_]/.test(link)) link = linkFor();
  for (const typed of [link, `${link}.`, link.replace('no-mail/', 'no-mail/_')])
    expect(shownOn((await portal.ask(typed)).body)).toEqual(['open']);
});

test('None of a thousand such links ends in a sign that mail programs leave out', () => {
  expect(Array.from({ length: 1000 }, () => linkFor()).filter((link) => /[-_]$/.test(link))).toEqual([]);
});
