import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sealUnsubscription } from '#server/letters/optOut/unsubscribe.ts';
import { sendUpdate } from '#server/letters/updates/sendUpdate.ts';
import { countNow, signAndConfirm, unseen } from '#server/pages/linksForTests.ts';
import { shownOn } from '#server/site/siteForTests.ts';
import { someMangled } from '#signon/mangledForTests.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const stored = () =>
  portal.store.transact((tx) =>
    tx.confirmedOf('safeguards', portal.world.keys.addressHashes('ana@example.org').mailbox),
  );

/** Signs for news. @returns the link of a mail with news, and the link to the own page */
async function subscribed() {
  const own = await signAndConfirm(portal, { ...goodForm(), updates: 'yes' });
  const link = `/api/unsubscribe/${sealUnsubscription(portal.world.keys, { signature: (await stored())?.id ?? '', locale: 'ar' })}`;
  return { own, link };
}

test('The link in a mail with news shows a page in the language of the mail, and looking changes nothing', async () => {
  const { link } = await subscribed();
  for (const method of ['GET', 'HEAD']) expect((await portal.ask(link, { method })).status).toBe(200);
  const { headers, body } = await portal.ask(link);
  expect([shownOn(body), body.includes('lang="ar"')]).toEqual([['open'], true]);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  });
  expect(await stored()).toMatchObject({ updates: true });
});

test('It works wrapped, quoted or with signs round it, however a mail program leaves it', async () => {
  const [, sealed = ''] = (await subscribed()).link.split('/unsubscribe/');
  for (const typed of someMangled(sealed))
    expect([(await portal.ask(`/api/unsubscribe/${typed}`)).status, typed]).toEqual([200, typed]);
});

test.each([
  ['as a mail program posts it', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
  [
    'as multipart',
    { 'content-type': 'multipart/form-data; boundary=x' },
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  ],
  [
    'by the button of the page',
    { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    '',
  ],
])('One press ends the news and nothing else, without cookie or redirect, %s', async (_, headers, body) => {
  const { link, own } = await subscribed();
  for (const _press of ['first', 'again']) {
    const reply = await portal.ask(link, { method: 'POST', headers, body });
    expect([reply.status, shownOn(reply.body)]).toEqual([200, ['stopped']]);
  }
  expect(await stored()).toMatchObject({ updates: false, state: 'confirmed' });
  expect(await countNow(portal)).toBe(1);
  expect(shownOn((await portal.ask(own)).body)).toContain('updates:no');
});

test('It says the same when the signature was taken back', async () => {
  const { link, own } = await subscribed();
  await portal.post(own, { do: 'withdraw' });
  expect(shownOn((await portal.ask(link, { method: 'POST' })).body)).toEqual(['stopped']);
});

test('What is no such link is not found, and a link of another kind opens nothing here', async () => {
  const { own, link } = await subscribed();
  for (const token of [unseen, own.split('/').at(-1), link.split('/').at(-1)?.slice(1)]) {
    for (const method of ['GET', 'POST']) {
      const { status, body } = await portal.ask(`/api/unsubscribe/${token}`, { method });
      expect([status, shownOn(body)]).toEqual([404, ['unknown']]);
    }
  }
  expect(await stored()).toMatchObject({ updates: true });
});

test.each(['.', '%20', '%E2%80%8B', '%3E'])('A whole link with %j behind it is a whole link', async (behind) => {
  const { link } = await subscribed();
  expect(shownOn((await portal.ask(link + behind, { method: 'POST' })).body)).toEqual(['stopped']);
  expect(await stored()).toMatchObject({ updates: false });
});

test('Who ends the news by the link of an update is counted for it, once, and by no other link', async () => {
  await subscribed();
  const id = (await stored())?.id ?? '';
  const press = (update: string) =>
    portal.ask(`/api/unsubscribe/${sealUnsubscription(portal.world.keys, { signature: id, locale: 'en', update })}`, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
    });
  await sendUpdate({ store: portal.store, now: () => portal.clock.now }, { slug: 'handed', letter: 'safeguards' });
  for (const update of ['handed', 'handed', 'another']) expect((await press(update)).status).toBe(200);
  expect(await portal.store.updates.results('handed')).toMatchObject({ queued: 1, unsubscribed: 1 });
});

test('The link of an update still ends the news ten years later', async () => {
  const { link } = await subscribed();
  portal.clock.now += 10 * 365 * 86_400_000;
  await portal.ask(link, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect(await stored()).toMatchObject({ updates: false });
});
