import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import {
  askToConfirm,
  closed,
  confirmAt,
  countNow,
  letter,
  signAndConfirm,
  unseen,
} from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { someMangled } from '#signon/mangledForTests.ts';
import { signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';

let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

test('The link to confirm shows what is to be confirmed, and a button', async () => {
  const { status, headers, body } = await portal.ask(await askToConfirm(portal), {
    headers: { 'accept-encoding': 'br, gzip' },
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject(closed);
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('etag');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(shownOn(body)).toEqual(['ready']);
  expect(filledIn(body)).toMatchObject({
    'signer.name': 'Ana Niño',
    'signer.shownAs': 'Ana Niño',
    'signer.country': 'Spain',
    count: '0',
  });
});

test('The link of a version before, which was kept under its hash alone, still confirms', async () => {
  const { now } = portal.clock;
  const save = signatureForTests({ letter: 'safeguards', signedAt: now });
  const secret = `${'b'.repeat(42)}c`;
  const addToken = tokenForTests(save, { hash: portal.world.keys.hashSecret(secret), expiresAt: now + 1000 });
  await portal.store.transact((tx) => tx.write({ save, addToken }, now));
  expect(shownOn((await portal.ask(`${letter}/confirm/${secret}`)).body)).toEqual(['ready']);
  expect((await confirmAt(portal, `${letter}/confirm/${secret}`)).status).toBe(303);
  expect(await countNow(portal)).toBe(1);
});

test('The button behind the link confirms, and count, list and page follow at once', async () => {
  expect(await countNow(portal)).toBe(0);
  expect(shownOn((await portal.ask(`${letter}/signatories`)).body)).toEqual(['empty']);
  const link = await askToConfirm(portal);
  const pressed = await confirmAt(portal, link);
  expect(pressed.status).toBe(303);
  expect(pressed.headers.location).toBe(link);
  expect(pressed.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const { status, body } = await portal.ask(link);
  expect(status).toBe(200);
  expect(shownOn(body)).toEqual(['confirmed', 'can-withdraw']);
  expect(filledIn(body).count).toBe('1');
  expect(await countNow(portal)).toBe(1);
  expect(filledIn((await portal.ask(letter)).body).count).toBe('1');
  expect((await portal.ask(`${letter}/signatories`)).body).toContain('Ana Niño');
  expect(await portal.mails()).toMatchObject([{ template: 'signed', to: 'ana@example.org' }]);
});

test('The link to confirm pressed twice says the same and mails once', async () => {
  const link = await askToConfirm(portal);
  expect((await confirmAt(portal, link)).status).toBe(303);
  expect((await confirmAt(portal, link)).status).toBe(303);
  expect(await portal.mails()).toHaveLength(1);
  expect(portal.nudges.count).toBe(2);
});

test('The link to confirm pressed by fifty impatient fingers counts one signature and mails once', async () => {
  const link = await askToConfirm(portal);
  const { revision = '' } = filledIn((await portal.ask(link)).body);
  const pressed = await Promise.all(Array.from({ length: 50 }, () => portal.post(link, { revision })));
  expect(pressed.map(({ status, headers }) => [status, headers.location])).toEqual(Array(50).fill([303, link]));
  expect(await countNow(portal)).toBe(1);
  expect(await portal.mails()).toHaveLength(1);
});

test('The link to confirm pressed fifty times in one moment, so that all presses share one commit, mails once', async () => {
  const link = await askToConfirm(portal);
  const secret = link.split('/').at(-1) ?? '';
  const { revision = '' } = filledIn((await portal.ask(link)).body);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => portal.services.confirmSignature('safeguards', secret, revision, '192.0.2.1')),
  );
  expect(outcomes).toEqual(['confirmed', ...Array(49).fill('already')]);
  expect(await portal.mails()).toHaveLength(1);
});

test('The link to confirm shows its page again, and confirms nothing, when a program posts to it what the page does not send', async () => {
  const link = await askToConfirm(portal);
  const oneClick = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  };
  for (const ask of [
    { method: 'POST' },
    oneClick,
    { ...oneClick, body: 'revision=' },
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '\0' },
  ]) {
    const { status, headers, body } = await portal.ask(link, ask);
    expect([status, shownOn(body)]).toEqual([200, ['ready', 'changed']]);
    expect(headers).toMatchObject(closed);
    expect(filledIn(body).revision).not.toBe('');
  }
  expect([await countNow(portal), await portal.mails()]).toEqual([0, []]);
  expect((await confirmAt(portal, link)).status).toBe(303);
});

test('The link to confirm does not mind what else the button sends along, up to the limit of size', async () => {
  const link = await askToConfirm(portal);
  const { revision = '' } = filledIn((await portal.ask(link)).body);
  expect((await portal.post(link, { revision, more: '\0' })).status).toBe(303);
  expect((await portal.ask(link, { method: 'POST', body: 'x'.repeat(17_000) })).status).toBe(413);
});

test('The link to confirm is expired after a week', async () => {
  const link = await askToConfirm(portal);
  portal.clock.now += limits.confirmWithin;
  for (const method of ['GET', 'POST']) {
    const { status, headers, body } = await portal.ask(link, { method });
    expect(status).toBe(410);
    expect(headers).toMatchObject(closed);
    expect(shownOn(body)).toEqual(['expired']);
    expect(filledIn(body)).not.toHaveProperty('signer.name');
  }
  expect(await countNow(portal)).toBe(0);
});

test.each([
  ['unknown', 'unknown', unseen],
  ['cut short', 'mangled', unseen.slice(1)],
  ['with an = after it', 'mangled', `${unseen}=`],
  ['encoded', 'mangled', '%78'],
])('The link to confirm that is %s is not found, and says so', async (_, outcome, secret) => {
  for (const method of ['GET', 'POST']) {
    const { status, headers, body } = await portal.ask(`${letter}/confirm/${secret}`, { method });
    expect(status).toBe(404);
    expect(headers).toMatchObject(closed);
    expect(shownOn(body)).toEqual([outcome]);
  }
});

test.each(['.', ')', '%3E', ',', '%20', '%E2%80%8B', '*', '-', '%'])(
  'The link to confirm works with %j behind it, and so does that of the own page',
  async (behind) => {
    const link = `${await askToConfirm(portal)}${behind}`;
    expect(shownOn((await portal.ask(link)).body)).toEqual(['ready']);
    expect((await confirmAt(portal, link)).status).toBe(303);
    const [mail] = await portal.mails();
    const own = `${letter}/signature/${mail?.secret}${behind}`;
    expect(shownOn((await portal.ask(own)).body)).toContain('kept');
    expect((await portal.post(own, { do: 'change', display: 'initials' })).status).toBe(303);
    expect(shownOn((await portal.post(own, { do: 'withdraw' })).body)).toEqual(['withdrawn']);
  },
);

test('The link to confirm works wrapped, quoted or with signs round it, and so does that of the own page', async () => {
  const openAll = async (link: string) => {
    const [, path = '', secret = ''] = /^(.*\/)(.*)$/.exec(link) ?? [];
    const shown = new Set<number>();
    for (const typed of someMangled(secret)) shown.add((await portal.ask(path + typed)).status);
    return [...shown];
  };
  const link = await askToConfirm(portal);
  expect(await openAll(link)).toEqual([200]);
  await confirmAt(portal, link);
  const [mail] = await portal.mails();
  expect(await openAll(`${letter}/signature/${mail?.secret}`)).toEqual([200]);
});

test('The link to confirm with a slash behind it leads to the one without', async () => {
  const link = await askToConfirm(portal);
  const { status, headers } = await portal.ask(`${link}/`);
  expect([status, headers.location]).toEqual([308, link]);
});

test('The link to confirm without its secret is mangled', async () => {
  expect(shownOn((await portal.ask(`${letter}/confirm`)).body)).toEqual(['mangled']);
  expect((await portal.post(`${letter}/confirm`, {})).status).toBe(404);
});

test('The link to confirm opens nothing under the page for the own signature, nor the other way round', async () => {
  const confirming = await askToConfirm(portal);
  expect(shownOn((await portal.ask(confirming.replace('/confirm/', '/signature/'))).body)).toEqual(['unknown']);
  const own = await signAndConfirm(portal, goodForm('Ben', 'ben@example.org'));
  expect((await portal.post(own.replace('/signature/', '/confirm/'), {})).status).toBe(404);
});

test('The link to confirm opens in every language', async () => {
  const link = await askToConfirm(portal);
  const { body } = await portal.ask(link.replace('/en/', '/ar/'));
  expect(filledIn(body)['signer.country']).toBe('إسبانيا');
});

test('The link to confirm waits while the store is busy', async () => {
  await portal.close();
  portal = await openPortalForTests({
    wrap: (store) => ({ ...store, transact: () => Promise.reject(new StoreBusy()) }),
  });
  const { status, headers, body } = await confirmAt(portal, `${letter}/confirm/${unseen}`);
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe('60');
  expect(shownOn(body)).toEqual(['busy']);
  expect(filledIn(body).retryMinutes).toBe('1');
});
