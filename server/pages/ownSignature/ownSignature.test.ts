import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { linkOf } from '#server/letters/linkOf.ts';
import { askToConfirm, closed, confirmAt, countNow, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

test('The page of one’s own signature shows all that is kept', async () => {
  const page = await signAndConfirm(portal, { ...goodForm(), updates: 'yes' });
  const { status, headers, body } = await portal.ask(page, { headers: { 'accept-encoding': 'br' } });
  expect(status).toBe(200);
  expect(headers).toMatchObject(closed);
  expect(headers).not.toHaveProperty('content-encoding');
  expect(shownOn(body)).toEqual(['kept', 'dataOpen', 'updates:yes', 'person', 'receipt:soon', 'friends:off']);
  expect(filledIn(body)).toEqual({
    secret: page.split('/').at(-1),
    countStep: '1 second',
    'signer.name': 'Ana Niño',
    'signer.email': 'ana@example.org',
    'signer.shownAs': 'Ana Niño',
    'signer.country': 'Spain',
    'signer.signedAt': '22 November 2026',
    'signer.confirmedAt': '22 November 2026',
    'signer.number': '1',
    'signer.letterVersion': '1.0',
    'signer.consentVersion': 'c1',
    'signer.consent': 'I agree.',
    'signer.consentLanguage': 'en',
    'checked.display.named': 'checked',
    'checked.updates': 'checked',
  });
});

test.each([
  ['en', 300_000, '5 minutes'],
  ['en', 45_000, '45 seconds'],
  ['es', 60_000, '1 minuto'],
  ['ar', 300_000, '5 دقائق'],
])(
  'Every page of a signature says, in %s, within what time the public is told, as the operator set it to %i',
  async (language, count, told) => {
    await portal.close();
    portal = await openPortalForTests({ steps: { count, log: 3_600_000 } });
    const inLanguage = (link: string) => link.replace('/en/', `/${language}/`);
    const confirm = inLanguage(await askToConfirm(portal));
    const own = inLanguage(
      `${letter}/signature/${(await confirmAt(portal, confirm)) && (await portal.mails())[0]?.secret}`,
    );
    for (const link of [confirm, own]) expect(filledIn((await portal.ask(link)).body).countStep).toBe(told);
    expect(filledIn((await portal.post(own, { do: 'withdraw' })).body).countStep).toBe(told);
  },
);

test('The page of one’s own signature writes days and countries as its language does', async () => {
  const { body } = await portal.ask((await signAndConfirm(portal)).replace('/en/', '/es/'));
  expect(filledIn(body)).toMatchObject({
    ...{ 'signer.signedAt': '22 de noviembre de 2026', 'signer.country': 'España' },
    // The form was in English.
    ...{ 'signer.consent': 'I agree.', 'signer.consentLanguage': 'en' },
  });
});

test('The page of one’s own signature gives all that is kept as a file', async () => {
  const { status, headers, body } = await portal.ask(`${await signAndConfirm(portal)}?download=json`);
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
    consent: 'I agree.',
    consentLanguage: 'en',
    name: 'Ana Niño',
    email: 'ana@example.org',
    country: 'ES',
    display: 'named',
    kind: 'person',
    number: 1,
    organisation: null,
    role: null,
    website: null,
    updates: false,
    initials: null,
    forOrganisers: null,
    held: null,
    locale: 'en',
    state: 'confirmed',
    signedAt: '2026-11-22T12:30:00.000Z',
    confirmedAt: '2026-11-22T12:30:00.000Z',
    proof: null,
    partner: null,
    friendCode: null,
    reason: null,
    affirmations: [],
    logNonce: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('The page of one’s own signature changes how the name is shown, and the list follows at once', async () => {
  const link = await signAndConfirm(portal);
  expect((await portal.ask(`${letter}/signatories`)).body).toContain('Ana Niño');
  const pressed = await portal.post(link, { do: 'change', display: 'initials' });
  expect(pressed.status).toBe(303);
  expect(pressed.headers.location).toBe(`${link}?changed=1`);
  const { body } = await portal.ask(`${link}?changed=1`);
  expect(shownOn(body)).toEqual(['kept', 'dataOpen', 'changed', 'updates:no', 'person', 'receipt:soon', 'friends:off']);
  expect(filledIn(body)).toMatchObject({ 'signer.shownAs': 'A. N.', 'checked.display.initials': 'checked' });
  const list = (await portal.ask(`${letter}/signatories`)).body;
  expect(list).toContain('A. N.');
  expect(list).not.toContain('Ana Niño');
});

test('The page of one’s own signature says in words that nobody sees the name of who is counted without one', async () => {
  const link = await signAndConfirm(portal);
  await portal.post(link, { do: 'change', display: 'anonymous' });
  const { body } = await portal.ask(link);
  expect(shownOn(body)).toEqual([
    'kept',
    'dataOpen',
    'shown:anonymous',
    'updates:no',
    'person',
    'receipt:soon',
    'friends:off',
  ]);
  expect(filledIn(body)).not.toHaveProperty('signer.shownAs');
});

test('The page of one’s own signature refuses a display that it does not have', async () => {
  const link = await signAndConfirm(portal);
  const { status, headers, body } = await portal.post(link, { do: 'change', display: 'loud' });
  expect(status).toBe(422);
  expect(headers).toMatchObject(closed);
  expect(shownOn(body)).toEqual([
    'kept',
    'dataOpen',
    'not-a-display',
    'updates:no',
    'person',
    'receipt:soon',
    'friends:off',
  ]);
  expect(filledIn(body)).toMatchObject({ 'checked.display.named': 'checked' });
});

test('The page of one’s own signature takes the signature back; then the link opens nothing and the count has gone down', async () => {
  const link = await signAndConfirm(portal);
  expect(await countNow(portal)).toBe(1);
  const { status, headers, body } = await portal.post(link, { do: 'withdraw' });
  expect(status).toBe(200);
  expect(headers).toMatchObject(closed);
  expect(shownOn(body)).toEqual(['withdrawn']);
  expect(filledIn(body)).toEqual({ countStep: '1 second' });
  expect(await countNow(portal)).toBe(0);
  expect(shownOn((await portal.ask(`${letter}/signatories`)).body)).toEqual(['empty']);
  for (const again of [
    await portal.ask(link),
    await portal.post(link, { do: 'withdraw' }),
    await portal.post(link, { do: 'change', display: 'named' }),
  ]) {
    expect(again.status).toBe(404);
    expect(shownOn(again.body)).toEqual(['unknown']);
  }
  expect((await portal.ask(`${link}?download=json`)).status).toBe(404);
});

test('The page of one’s own signature refuses any other button', async () => {
  const link = await signAndConfirm(portal);
  for (const fields of [{ do: '' }, { do: 'confirm' }, { do: 'constructor' }]) {
    const { status, body } = await portal.post(link, fields);
    expect(status).toBe(400);
    expect(shownOn(body)).toEqual(['bad-request']);
  }
  expect((await portal.ask(link)).status).toBe(200);
});

test('The page of one’s own signature is mangled without a whole secret', async () => {
  for (const path of [`${letter}/signature`, `${letter}/signature/abc`]) {
    const { status, body } = await portal.ask(path);
    expect(status).toBe(404);
    expect(shownOn(body)).toEqual(['mangled']);
  }
  expect(shownOn((await portal.post(`${letter}/signature/abc`, { do: 'withdraw' })).body)).toEqual(['mangled']);
});

test('The link of a signature under one letter opens nothing under another', async () => {
  const link = await signAndConfirm(portal);
  const secret = link.split('/').at(-1) ?? '';
  expect(await linkOf(portal.store, portal.world.keys, 'safeguards', secret)).not.toBeNull();
  expect(await linkOf(portal.store, portal.world.keys, 'another', secret)).toBeNull();
});

test('On her own page a signer ends the news, asks for them again, and nothing else of her changes', async () => {
  const page = await signAndConfirm(portal, { ...goodForm(), updates: 'yes' });
  const file = async () => JSON.parse((await portal.ask(`${page}?download=json`)).body);
  const before = await file();
  for (const [fields, updates] of [
    [{}, false],
    [{}, false],
    [{ updates: 'yes' }, true],
  ] as const) {
    const { status, headers } = await portal.post(page, { do: 'updates', ...fields });
    expect([status, headers.location]).toEqual([303, `${page}?changed=1`]);
    expect(await file()).toEqual({ ...before, updates });
    const { body } = await portal.ask(page);
    expect(shownOn(body)).toContain(updates ? 'updates:yes' : 'updates:no');
    expect(filledIn(body)['checked.updates']).toBe(updates ? 'checked' : undefined);
  }
  const unknown = `${letter}/signature/${'x'.repeat(43)}`;
  expect((await portal.post(unknown, { do: 'updates', updates: 'yes' })).status).toBe(404);
});
