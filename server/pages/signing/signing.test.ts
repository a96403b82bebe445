import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { confirmAt, letter, placeAfter, sentTo } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { readForm } from '#signon/form/form.ts';
import { limits } from '#signon/limits.ts';

let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

test('The letter shows an empty form with the counts, a person ticked and no display chosen', async () => {
  const { status, headers, body } = await portal.ask(letter);
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(shownOn(body)).toEqual([]);
  expect(filledIn(body)).toEqual({
    asOf: '22 November 2026 at 12:30',
    count: '0',
    organisations: '0',
    countries: '0',
    goal: '10',
    remaining: '10',
    // Nobody has signed: the page says that there is no count to show yet.
    uncounted: '1',
    signable: '1',
    'checked.kind.person': 'checked',
  });
});

test('The fresh letter is compressed, and asked for again by its ETag', async () => {
  const first = await portal.ask(letter, { headers: { 'accept-encoding': 'br' } });
  expect(first.headers['content-encoding']).toBe('br');
  const again = await portal.ask(letter, {
    headers: { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) },
  });
  expect(again.status).toBe(304);
});

test('Where a signer came from is not asked and not kept: a link that names it leads to the same page, and a form that does is like any other', async () => {
  const plain = await portal.ask(letter);
  for (const source of ['ngo.example', '%3Cscript%3E'])
    expect((await portal.ask(`${letter}?source=${source}`)).headers.etag).toBe(plain.headers.etag);
  expect((await portal.post(letter, { ...goodForm(), source: 'ngo.example' })).status).toBe(303);
  const [mail] = await portal.mails();
  const kept = await portal.store.transact((tx) => tx.signature(mail?.signature ?? ''));
  expect(kept).toMatchObject({ state: 'pending' });
  expect(JSON.stringify(kept)).not.toContain('ngo.example');
});

test.each([letter, '/embed/ar/letters/safeguards'])(
  'Suzie signs at %s and is asked to look in her mailbox',
  async (path) => {
    const reply = await portal.post(path, goodForm());
    const { status, headers, body } = reply;
    expect([status, placeAfter(reply)]).toEqual([303, sentTo(path)]);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toBe('');
    expect((await portal.ask(headers.location ?? '')).status).toBe(200);
    expect(await portal.mails()).toMatchObject([
      { template: 'confirm', to: 'ana@example.org', letter: 'safeguards', locale: path.includes('/ar/') ? 'ar' : 'en' },
    ]);
    expect(portal.nudges.count).toBe(1);
  },
);

test('Nothing is counted before it is confirmed', async () => {
  await portal.post(letter, goodForm());
  portal.clock.now += 2000;
  expect(filledIn((await portal.ask(letter)).body).count).toBe('0');
});

test('A form sent as multipart is taken as well', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(goodForm('مريم', 'maryam@example.org'))) form.set(name, value);
  const sent = await fetch(`http://127.0.0.1:${portal.port}${letter}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  expect(sent.status).toBe(303);
  expect(await portal.mails()).toMatchObject([{ to: 'maryam@example.org' }]);
});

test('Every problem stands at its field, and what was typed and chosen stays', async () => {
  const typed = {
    kind: 'organisation',
    name: 'a<b>',
    email: 'nobody',
    country: 'es',
    display: 'initials',
    updates: 'yes',
    website: 'x@y',
  };
  const { status, headers, body } = await portal.post(letter, typed);
  expect(status).toBe(422);
  expect(headers['cache-control']).toBe('no-store');
  expect(shownOn(body)).toEqual([
    'form:problems',
    'email:malformed',
    'organisation:missing',
    'role:missing',
    'website:malformed',
    'consent:missing',
  ]);
  expect(filledIn(body)).toMatchObject({
    'value.name': 'a&#60;b&#62;',
    'value.email': 'nobody',
    'value.website': 'x@y',
    'invalid.email': 'true',
    'invalid.consent': 'true',
    'checked.kind.organisation': 'checked',
    'checked.display.initials': 'checked',
    'checked.updates': 'checked',
    'selected.ES': 'selected',
    count: '0',
  });
  expect(filledIn(body)).not.toHaveProperty('checked.kind.person');
  expect(filledIn(body)).not.toHaveProperty('invalid.country');
  expect(await portal.mails()).toEqual([]);
});

test('A stranger gets the same answer for a new, a waiting, a confirmed and a tired mailbox', async () => {
  const answers = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const reply = await portal.post(letter, goodForm());
    const { date: _, ...rest } = reply.headers;
    answers.push({ status: reply.status, rest: { ...rest, location: placeAfter(reply) }, body: reply.body });
    const [mail] = await portal.mails();
    if (attempt === 1) await confirmAt(portal, `${letter}/confirm/${mail?.secret}`);
    if (attempt === 1) expect(await portal.mails()).toMatchObject([{ template: 'signed' }]);
    if (attempt === 2) expect(mail).toMatchObject({ template: 'again' });
    if (attempt > 2) expect(mail).toBeUndefined();
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('Of a field that comes twice the first counts', async () => {
  const body = `${new URLSearchParams(goodForm())}&email=other%40example.org`;
  const sent = await portal.ask(letter, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  expect(sent.status).toBe(303);
  expect(await portal.mails()).toMatchObject([{ to: 'ana@example.org' }]);
});

test('A field that the form does not have changes nothing', async () => {
  await portal.post(letter, {
    ...goodForm(),
    state: 'confirmed',
    id: '1',
    confirmedAt: '1',
    __proto__: 'x',
    letter: 'other',
  });
  const [mail] = await portal.mails();
  expect(await portal.store.link(portal.world.keys.hashToken(mail?.secret ?? ''))).toMatchObject({
    signature: { state: 'pending', letter: 'safeguards' },
  });
});

test('The version of the letter and of the consent are those of the site', async () => {
  await portal.post(letter, { ...goodForm(), letterVersion: '9' });
  const [mail] = await portal.mails();
  const link = await portal.store.link(portal.world.keys.hashToken(mail?.secret ?? ''));
  expect(link?.signature).toMatchObject({ letterVersion: '1.0', consentVersion: 'c1', locale: 'en' });
});

test.each([
  ['NUL in a value', 400, 'application/x-www-form-urlencoded', 'name=a%00b'],
  ['a broken multipart body', 400, 'multipart/form-data; boundary=x', '--x\r\nnonsense'],
  ['multipart without a boundary', 400, 'multipart/form-data', 'name=a'],
  [
    'a file',
    400,
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="name"; filename="a.txt"\r\n\r\nAna\r\n--x--\r\n',
  ],
  ['plain text', 415, 'text/plain', 'name=a'],
  ['JSON', 415, 'application/json', '{}'],
])('The form refuses %s with %i', async (_, expected, type, body) => {
  const { status, body: page } = await portal.ask(letter, { method: 'POST', headers: { 'content-type': type }, body });
  expect(status).toBe(expected);
  expect(shownOn(page)).toEqual(['bad-request']);
});

test('A body of more than 16 kB is too large, with its length said or not', async () => {
  const fits = await portal.post(letter, { ...goodForm(), filler: 'x'.repeat(16_000) });
  expect(fits.status).toBe(303);
  const tooLarge = await portal.post(letter, { ...goodForm(), filler: 'x'.repeat(400_000) });
  expect(tooLarge.status).toBe(413);
  expect(shownOn(tooLarge.body)).toEqual(['too-large']);
  const chunked = await portal.ask(letter, {
    method: 'POST',
    headers: { 'transfer-encoding': 'chunked' },
    body: 'x'.repeat(17_000),
  });
  expect(chunked.status).toBe(413);
});

test('A busy store gives the form back with what was typed', async () => {
  await portal.close();
  portal = await openPortalForTests({
    wrap: (store) => ({ ...store, transact: () => Promise.reject(new StoreBusy()) }),
  });
  const { status, headers, body } = await portal.post(letter, goodForm());
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe('60');
  expect(shownOn(body)).toEqual(['form:busy']);
  expect(filledIn(body)).toMatchObject({ 'value.email': 'ana@example.org', count: '0' });
  expect(portal.nudges.count).toBe(0);
});

test('The form comes back even when the store cannot count', async () => {
  await portal.close();
  const busy = () => Promise.reject(new StoreBusy());
  portal = await openPortalForTests({ wrap: (store) => ({ ...store, transact: busy, counts: busy }) });
  const { status, body } = await portal.post(letter, goodForm());
  expect(status).toBe(503);
  expect(shownOn(body)).toEqual(['form:busy']);
});

test('Forms that share one commit know of each other: one signature, no more mails than allowed', async () => {
  const read = readForm(goodForm());
  if ('problems' in read) throw new Error('the form is not good');
  const signing = {
    letter: 'safeguards',
    locale: 'en',
    details: read.details,
    agreement: { letterVersion: '1', consentVersion: 'c' },
    source: 'site' as const,
    address: '192.0.2.1',
  };
  const outcomes = await Promise.all(
    Array.from({ length: limits.signingsPerBurst + 20 }, () => portal.services.signLetter(signing)),
  );
  expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(limits.signingsPerBurst);
  expect(await portal.mails()).toHaveLength(limits.mailsPerMailbox);
});

test('A signer who did not get the answer may send the form again', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => portal.post(letter, goodForm())));
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(await portal.mails()).toHaveLength(limits.mailsPerMailbox);
});
