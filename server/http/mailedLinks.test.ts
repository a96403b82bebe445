import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirmSignature } from '#server/letters/confirmation.ts';
import { linkOf } from '#server/letters/linkOf.ts';
import { StoreBusy } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { goodForm, openPortalForTests, type PortalForTests } from './portalForTests.ts';
import { filledIn, shownOn } from './siteForTests.ts';

const letter = '/en/letters/safeguards';
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

async function askToConfirm(form = goodForm()): Promise<string> {
  await portal.post(letter, form);
  const [mail] = await portal.mails();
  return `${letter}/confirm/${mail?.secret}`;
}

async function sign(form = goodForm()): Promise<string> {
  await portal.post(await askToConfirm(form), {});
  const [mail] = await portal.mails();
  return `${letter}/signature/${mail?.secret}`;
}

const countNow = async () => (await (await fetch(`http://127.0.0.1:${portal.port}/api/letters/safeguards`)).json()).count;
const unseen = 'x'.repeat(43);

/** What stands behind mailed links is nobody else's business. */
const closed = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' };

describe('The link to confirm', () => {
  test('shows what is to be confirmed, and a button', async () => {
    const { status, headers, body } = await portal.ask(await askToConfirm(), { headers: { 'accept-encoding': 'br, gzip' } });
    expect(status).toBe(200);
    expect(headers).toMatchObject(closed);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('etag');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(shownOn(body)).toEqual(['ready']);
    expect(filledIn(body)).toMatchObject({ 'signer.name': 'Ana Niño', 'signer.shownAs': 'Ana Niño', 'signer.country': 'Spain', count: '0' });
  });

  test('confirms by its button, and count, list and page follow at once', async () => {
    expect(await countNow()).toBe(0);
    expect(shownOn((await portal.ask(`${letter}/signatories`)).body)).toEqual(['empty']);
    const link = await askToConfirm();
    const pressed = await portal.post(link, {});
    expect(pressed.status).toBe(303);
    expect(pressed.headers.location).toBe(link);
    expect(pressed.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const { status, body } = await portal.ask(link);
    expect(status).toBe(200);
    expect(shownOn(body)).toEqual(['confirmed']);
    expect(filledIn(body).count).toBe('1');
    expect(await countNow()).toBe(1);
    expect(filledIn((await portal.ask(letter)).body).count).toBe('1');
    expect((await portal.ask(`${letter}/signatories`)).body).toContain('Ana Niño');
    expect(await portal.mails()).toMatchObject([{ template: 'signed', to: 'ana@example.org' }]);
  });

  test('pressed twice says the same and mails once', async () => {
    const link = await askToConfirm();
    expect((await portal.post(link, {})).status).toBe(303);
    expect((await portal.post(link, {})).status).toBe(303);
    expect(await portal.mails()).toHaveLength(1);
    expect(portal.nudges.count).toBe(2);
  });

  test('pressed by fifty impatient fingers counts one signature and mails once', async () => {
    const link = await askToConfirm();
    const pressed = await Promise.all(Array.from({ length: 50 }, () => portal.post(link, {})));
    expect(pressed.map(({ status, headers }) => [status, headers.location])).toEqual(Array(50).fill([303, link]));
    expect(await countNow()).toBe(1);
    expect(await portal.mails()).toHaveLength(1);
  });

  test('pressed fifty times in one moment, so that all presses share one commit, mails once', async () => {
    const secret = (await askToConfirm()).split('/').at(-1) ?? '';
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => confirmSignature(portal.desk, 'safeguards', secret)));
    expect(outcomes).toEqual(['confirmed', ...Array(49).fill('already')]);
    expect(await portal.mails()).toHaveLength(1);
  });

  test('does not mind what the button sends along, up to the limit of size', async () => {
    const link = await askToConfirm();
    expect((await portal.ask(link, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '\0' })).status).toBe(303);
    expect((await portal.ask(link, { method: 'POST', body: 'x'.repeat(17_000) })).status).toBe(413);
  });

  test('is expired after a week', async () => {
    const link = await askToConfirm();
    portal.clock.now += limits.confirmWithin;
    for (const method of ['GET', 'POST']) {
      const { status, headers, body } = await portal.ask(link, { method });
      expect(status).toBe(410);
      expect(headers).toMatchObject(closed);
      expect(shownOn(body)).toEqual(['expired']);
      expect(filledIn(body)).not.toHaveProperty('signer.name');
    }
    expect(await countNow()).toBe(0);
  });

  test.each([
    ['unknown', 'unknown', unseen],
    ['cut short', 'mangled', unseen.slice(1)],
    ['with a dot after it', 'mangled', `${unseen}.`],
    ['encoded', 'mangled', '%78'],
  ])('that is %s is not found, and says so', async (_, outcome, secret) => {
    for (const method of ['GET', 'POST']) {
      const { status, headers, body } = await portal.ask(`${letter}/confirm/${secret}`, { method });
      expect(status).toBe(404);
      expect(headers).toMatchObject(closed);
      expect(shownOn(body)).toEqual([outcome]);
    }
  });

  test('without its secret is mangled', async () => {
    expect(shownOn((await portal.ask(`${letter}/confirm`)).body)).toEqual(['mangled']);
    expect((await portal.post(`${letter}/confirm`, {})).status).toBe(404);
  });

  test('opens nothing under the page for the own signature, nor the other way round', async () => {
    const confirming = await askToConfirm();
    expect(shownOn((await portal.ask(confirming.replace('/confirm/', '/signature/'))).body)).toEqual(['unknown']);
    const own = await sign(goodForm('Ben', 'ben@example.org'));
    expect((await portal.post(own.replace('/signature/', '/confirm/'), {})).status).toBe(404);
  });

  test('opens in every language', async () => {
    const link = await askToConfirm();
    const { body } = await portal.ask(link.replace('/en/', '/ar/'));
    expect(filledIn(body)['signer.country']).toBe('إسبانيا');
  });

  test('waits while the store is busy', async () => {
    await portal.close();
    portal = await openPortalForTests({ wrap: (store) => ({ ...store, transact: () => Promise.reject(new StoreBusy()) }) });
    const { status, headers, body } = await portal.post(`${letter}/confirm/${unseen}`, {});
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('60');
    expect(shownOn(body)).toEqual(['busy']);
    expect(filledIn(body).retryMinutes).toBe('1');
  });
});

describe('The page of one’s own signature', () => {
  test('shows all that is kept', async () => {
    const { status, headers, body } = await portal.ask(await sign({ ...goodForm(), updates: 'yes' }), { headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(headers).toMatchObject(closed);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(shownOn(body)).toEqual(['kept', 'updates:yes']);
    expect(filledIn(body)).toEqual({
      'signer.name': 'Ana Niño',
      'signer.email': 'ana@example.org',
      'signer.shownAs': 'Ana Niño',
      'signer.country': 'Spain',
      'signer.signedAt': 'November 22, 2026',
      'signer.confirmedAt': 'November 22, 2026',
      'signer.letterVersion': '1.0',
      'signer.consentVersion': 'c1',
      'checked.display.named': 'checked',
    });
  });

  test('writes days and countries as its language does', async () => {
    const { body } = await portal.ask((await sign()).replace('/en/', '/es/'));
    expect(filledIn(body)).toMatchObject({ 'signer.signedAt': '22 de noviembre de 2026', 'signer.country': 'España' });
  });

  test('gives all that is kept as a file', async () => {
    const { status, headers, body } = await portal.ask(`${await sign()}?download=json`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      ...closed,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="safeguards-signature.json"',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(JSON.parse(body)).toEqual({
      letter: 'safeguards',
      letterVersion: '1.0',
      consentVersion: 'c1',
      name: 'Ana Niño',
      email: 'ana@example.org',
      country: 'ES',
      display: 'named',
      kind: 'person',
      organisation: null,
      role: null,
      website: null,
      updates: false,
      source: null,
      locale: 'en',
      state: 'confirmed',
      signedAt: '2026-11-22T12:30:00.000Z',
      confirmedAt: '2026-11-22T12:30:00.000Z',
    });
  });

  test('changes how the name is shown, and the list follows at once', async () => {
    const link = await sign();
    expect((await portal.ask(`${letter}/signatories`)).body).toContain('Ana Niño');
    const pressed = await portal.post(link, { do: 'change', display: 'initials' });
    expect(pressed.status).toBe(303);
    expect(pressed.headers.location).toBe(`${link}?changed=1`);
    const { body } = await portal.ask(`${link}?changed=1`);
    expect(shownOn(body)).toEqual(['kept', 'changed', 'updates:no']);
    expect(filledIn(body)).toMatchObject({ 'signer.shownAs': 'A. N.', 'checked.display.initials': 'checked' });
    const list = (await portal.ask(`${letter}/signatories`)).body;
    expect(list).toContain('A. N.');
    expect(list).not.toContain('Ana Niño');
  });

  test('says in words that nobody sees the name of who is counted without one', async () => {
    const link = await sign();
    await portal.post(link, { do: 'change', display: 'anonymous' });
    const { body } = await portal.ask(link);
    expect(shownOn(body)).toEqual(['kept', 'shown:anonymous', 'updates:no']);
    expect(filledIn(body)).not.toHaveProperty('signer.shownAs');
  });

  test('refuses a display that it does not have', async () => {
    const link = await sign();
    const { status, headers, body } = await portal.post(link, { do: 'change', display: 'loud' });
    expect(status).toBe(422);
    expect(headers).toMatchObject(closed);
    expect(shownOn(body)).toEqual(['kept', 'not-a-display', 'updates:no']);
    expect(filledIn(body)).toMatchObject({ 'checked.display.named': 'checked' });
  });

  test('takes the signature back; then the link opens nothing and the count has gone down', async () => {
    const link = await sign();
    expect(await countNow()).toBe(1);
    const { status, headers, body } = await portal.post(link, { do: 'withdraw' });
    expect(status).toBe(200);
    expect(headers).toMatchObject(closed);
    expect(shownOn(body)).toEqual(['withdrawn']);
    expect(filledIn(body)).toEqual({});
    expect(await countNow()).toBe(0);
    expect(shownOn((await portal.ask(`${letter}/signatories`)).body)).toEqual(['empty']);
    for (const again of [await portal.ask(link), await portal.post(link, { do: 'withdraw' }), await portal.post(link, { do: 'change', display: 'named' })]) {
      expect(again.status).toBe(404);
      expect(shownOn(again.body)).toEqual(['unknown']);
    }
    expect((await portal.ask(`${link}?download=json`)).status).toBe(404);
  });

  test('refuses any other button', async () => {
    const link = await sign();
    for (const fields of [{ do: '' }, { do: 'confirm' }, { do: 'constructor' }]) {
      const { status, body } = await portal.post(link, fields);
      expect(status).toBe(400);
      expect(shownOn(body)).toEqual(['bad-request']);
    }
    expect((await portal.ask(link)).status).toBe(200);
  });

  test('is mangled without a whole secret', async () => {
    for (const path of [`${letter}/signature`, `${letter}/signature/abc`]) {
      const { status, body } = await portal.ask(path);
      expect(status).toBe(404);
      expect(shownOn(body)).toEqual(['mangled']);
    }
    expect(shownOn((await portal.post(`${letter}/signature/abc`, { do: 'withdraw' })).body)).toEqual(['mangled']);
  });

  test('of one letter is not opened under another', async () => {
    const link = await sign();
    const secret = link.split('/').at(-1) ?? '';
    expect(await linkOf(portal.store, portal.desk.keys, 'safeguards', secret)).not.toBeNull();
    expect(await linkOf(portal.store, portal.desk.keys, 'another', secret)).toBeNull();
  });
});

test('A scanner that opens every link in every way that only looks changes nothing', async () => {
  const waiting = await askToConfirm(goodForm('Ben', 'ben@example.org'));
  const own = await sign();
  const everything = async () => {
    const known = await Promise.all([waiting, own].map((link) => portal.store.link(portal.desk.keys.hashSecret(link.split('/').at(-1) ?? ''))));
    return { known, counts: await portal.store.counts('safeguards'), nextDue: await portal.store.outbox.nextDue() };
  };
  const before = await everything();
  const nudges = portal.nudges.count;
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const link of [waiting, own])
      for (const query of ['', '?do=withdraw', '?do=change&display=anonymous', '?changed=1', '?download=json']) {
        const { status, bytes } = await portal.ask(link + query, { method, headers: { 'sec-purpose': 'prefetch' } });
        expect(status).toBe(method === 'OPTIONS' ? 204 : 200);
        if (method === 'HEAD') expect(bytes.length).toBe(0);
      }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'QUERY']) expect((await portal.ask(own, { method })).status).toBe(405);
  expect(await everything()).toEqual(before);
  expect(portal.nudges.count).toBe(nudges);
});

test('What goes wrong in us is told by an id, and neither page nor log repeats what a person sent', async () => {
  await portal.close();
  const broken = () => Promise.reject(new TypeError('no room for ana@example.org'));
  portal = await openPortalForTests({ wrap: (store) => ({ ...store, transact: broken, link: broken }) });
  const pages = [await portal.post(letter, goodForm()), await portal.ask(`${letter}/confirm/${unseen}`)];
  for (const { status, headers, body } of pages) {
    expect(status).toBe(500);
    expect(shownOn(body)).toEqual(['broken']);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toContain('ana@');
  }
  expect(portal.logged).toHaveLength(2);
  expect(portal.logged[0]).toMatchObject({ event: 'request.failed', fields: { id: pages[0]?.headers['x-request-id'], method: 'POST', error: 'TypeError' } });
  expect(JSON.stringify(portal.logged)).not.toMatch(/ana@|xxxx|127\.0\.0\.1/);
});
