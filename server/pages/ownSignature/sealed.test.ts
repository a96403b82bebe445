import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { organisersForTests } from '#server/keys/organisersForTests.ts';
import { confirmAt, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

const { recipient, read } = organisersForTests;
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests({ organiserRecipient: recipient });
});
afterEach(() => portal.close());

const signAs = (display: string) => signAndConfirm(portal, { ...goodForm(), display });

test('Where organisers have a key, the own page says what only they can read, and names who is listed by name', async () => {
  const { body } = await portal.ask(await signAs('named'));
  expect(shownOn(body)).toEqual(expect.arrayContaining(['kept', 'sealed:email']));
  expect(shownOn(body)).not.toContain('sealed:name');
  expect(filledIn(body)).toMatchObject({ 'signer.name': 'Ana Niño', 'signer.shownAs': 'Ana Niño' });
  expect(filledIn(body)).not.toHaveProperty('signer.email');
  expect((await portal.ask(`${letter}/signatories`)).body).toContain('Ana Niño');
});

test('Where organisers have a key, the initials stay and the name is theirs alone', async () => {
  const { body } = await portal.ask(await signAs('initials'));
  expect(shownOn(body)).toEqual(expect.arrayContaining(['sealed:name', 'sealed:email']));
  expect(filledIn(body)).toMatchObject({ 'signer.shownAs': 'A. N.', 'checked.display.initials': 'checked' });
  expect(body).not.toContain('Ana Niño');
  expect((await portal.ask(`${letter}/signatories`)).body).toContain('A. N.');
});

test('Where organisers have a key, the file for the owner holds what was sealed, which they can open', async () => {
  const kept = JSON.parse((await portal.ask(`${await signAs('anonymous')}?download=json`)).body);
  expect(kept).toMatchObject({
    name: null,
    email: null,
    display: 'anonymous',
    forOrganisers: { recipient, note: 'Sealed for the organisers.' },
  });
  expect(await read(kept.forOrganisers.email)).toBe('ana@example.org');
  expect(await read(kept.forOrganisers.name)).toBe('Ana Niño');
});

test('Who was counted without a name enters it to be listed; it waits for a moderator and is then listed', async () => {
  const page = await signAs('anonymous');
  const missing = await portal.post(page, { do: 'change', display: 'named', name: ' ' });
  expect(missing.status).toBe(422);
  expect(shownOn(missing.body)).toContain('name:missing');
  const wrong = await portal.post(page, { do: 'change', display: 'named', name: 'Ana\u202eoñiN' });
  expect(wrong.status).toBe(422);
  expect(shownOn(wrong.body)).toContain('name:reversed');
  expect(filledIn(wrong.body)).toMatchObject({
    'value.name': 'Ana\u202eoñiN',
    'invalid.name': 'true',
    'checked.display.named': 'checked',
  });
  expect(filledIn(wrong.body)).not.toHaveProperty('checked.display.anonymous');

  expect((await portal.post(page, { do: 'change', display: 'named', name: 'Ana Otra' })).status).toBe(303);
  const { body } = await portal.ask(page);
  expect(shownOn(body)).toEqual(expect.arrayContaining(['held', 'sealed:email']));
  expect(filledIn(body)).toMatchObject({ 'signer.name': 'Ana Otra' });
  expect((await portal.ask(`${letter}/signatories`)).body).not.toContain('Ana Otra');
  const [held] = await portal.store.moderation.held(9);
  expect(held).toMatchObject({ name: 'Ana Otra', held: 'retyped' });
});

test('Who is listed by name and asks to be hidden is known to the organisers alone from then on', async () => {
  const page = await signAs('named');
  expect((await portal.post(page, { do: 'change', display: 'anonymous' })).status).toBe(303);
  const { body } = await portal.ask(page);
  expect(shownOn(body)).toEqual(expect.arrayContaining(['sealed:name', 'shown:anonymous']));
  const kept = JSON.parse((await portal.ask(`${page}?download=json`)).body);
  expect(await read(kept.forOrganisers.name)).toBe('Ana Niño');
});

test('Where organisers have a key, the mails after the confirmation still arrive: at the address that is typed', async () => {
  await portal.post(letter, goodForm());
  const [asking] = await portal.mails();
  await confirmAt(portal, `${letter}/confirm/${asking?.secret}`);
  expect(await portal.mails()).toMatchObject([{ template: 'signed', to: 'ana@example.org' }]);
  await portal.post(letter, goodForm('Ana Niño', 'ana+x@example.org'));
  expect(await portal.mails()).toMatchObject([{ template: 'already', to: 'ana+x@example.org', secret: null }]);
  await portal.post(`${letter}/sent`, { do: 'resend', email: 'ana@example.org' });
  const [again] = await portal.mails();
  expect(again).toMatchObject({ template: 'again', to: 'ana@example.org' });
  expect(shownOn((await portal.ask(`${letter}/signature/${again?.secret}`)).body)).toContain('kept');
});

test('Where organisers have a key, who withdraws is gone', async () => {
  const page = await signAs('initials');
  expect((await portal.post(page, { do: 'withdraw' })).status).toBe(200);
  expect((await portal.ask(page)).status).toBe(404);
  expect(await portal.store.counts('safeguards')).toMatchObject({ signatures: 0 });
});
