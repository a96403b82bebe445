import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { operateLetter, tellAddressees } from '#server/letters/life/operateLetters.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const pdf = Buffer.from('%PDF-1.7\nthe answer\n%%EOF\n');
const sha256 = createHash('sha256').update(pdf).digest('hex');
type Said = Partial<Parameters<typeof operateLetter>[3]>;
const does = async (verb: string, more: Said = {}) => {
  const { store, keys } = portal.world;
  portal.clock.now += 1000;
  const services = { store, now: () => portal.clock.now, freshId: keys.freshId, letters: lettersForTests };
  const told = await operateLetter(services, verb, 'harbour', {
    ...{ by: 'Friends of the harbour', reason: `To ${verb}.`, language: 'en' },
    ...more,
  });
  portal.readings.counts.drop('harbour');
  return told;
};
const page = async (locale = 'en') => (await portal.ask(`/${locale}/letters/harbour`)).body;
const handOver = async () => {
  await does('inform', { addressee: 'city' });
  await does('close');
  await does('deliver', {
    ...{ addressee: 'port', how: 'in-person', words: { es: 'La entregamos.' } },
    file: { name: 'acuse "1".pdf', bytes: pdf },
  });
};

test('The page of a letter tells what was done with each of whom it is addressed to: day, means, words, file', async () => {
  expect(shownOn(await page())).not.toContain('with-reports');
  await handOver();
  const body = await page();
  expect(shownOn(body)).toContain('with-reports');
  expect(filledIn(body)).toMatchObject({ 'state.delivered': '22 November 2026', 'state.to': 'The Port' });
  const [delivered, informed] = rowsOn(body, 'reports');
  expect(delivered).toEqual({
    ...{ 'told.delivered': '22 November 2026', to: 'The Port', 'how.in-person': '1', by: 'Friends of the harbour' },
    ...{ reason: 'To deliver.', language: 'en', direction: 'ltr' },
    'file.url': `/api/letters/harbour/attachments/${sha256}.pdf`,
    ...{ 'file.name': 'acuse &#34;1&#34;.pdf', 'file.size': '1' },
  });
  expect(informed).toMatchObject({ 'told.informed': '22 November 2026', to: 'The City' });
  expect(rowsOn(body, 'addressees')).toEqual([
    { name: 'The Port', page: 'https://port.example/', 'status.delivered': '22 November 2026' },
    { name: 'The City', 'status.informed': '22 November 2026' },
  ]);
  expect(rowsOn((await portal.ask('/en/letters/harbour/record')).body, 'milestones').map(({ to }) => to)).toEqual([
    'The City',
    undefined,
    'The Port',
  ]);
});

test('A reader is told in the own language where the organisers wrote in it, else in theirs, which is said', async () => {
  await handOver();
  expect(rowsOn(await page('es'), 'reports')[0]).toMatchObject({ reason: 'La entregamos.', language: 'es' });
  expect(rowsOn(await page('ar'), 'reports')[0]).toMatchObject({
    reason: 'To deliver.',
    language: 'en',
    direction: 'ltr',
  });
});

test('The file is served as it was given, to be saved, under its letter alone, and the log holds its hash', async () => {
  await handOver();
  const path = `/api/letters/harbour/attachments/${sha256}.pdf`;
  const { status, headers, bytes } = await portal.ask(path);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''acuse%20%221%22.pdf");
  expect([headers['x-content-type-options'], bytes.equals(pdf)]).toEqual(['nosniff', true]);
  for (const other of [path.replace('harbour', 'safeguards'), path.replace(sha256, 'ab'.repeat(32))])
    expect((await portal.ask(other)).status).toBe(404);
  const { milestones } = JSON.parse((await portal.ask('/api/letters/harbour/milestones')).body);
  expect(milestones.at(-1).report).toMatchObject({ told: 'delivered', addressee: 'port', attachment: { sha256 } });
});

test('An answer makes the letter answered, and is told of whom it is from', async () => {
  await handOver();
  await does('reply', { addressee: 'port' });
  expect(filledIn(await page())).toMatchObject({ 'state.answered': '22 November 2026', 'state.to': 'The Port' });
  expect(rowsOn(await page(), 'addressees')[0]).toHaveProperty('status.replied');
});

test('What cannot be told is refused by its option, with what to write; nothing is kept', async () => {
  await does('close');
  expect(await does('deliver')).toEqual({ outcome: 'wrong', said: '--addressee is missing: write one of port, city.' });
  const no = await does('deliver', { addressee: 'port', file: { name: 'a.pdf', bytes: Buffer.from('<html>') } });
  expect(no.said).toBe('--attachment cannot be taken (not-pdf): give a PDF file of at most 5 MB.');
  expect((await does('deliver', { addressee: 'port', words: { xx: 'x' } })).said).toContain('"xx" is not');
  expect(filledIn(await page())).toHaveProperty('state.closed');
});

test('The organisers are told contacts and how far the letter came, by the command alone', async () => {
  await handOver();
  const services = { store: portal.store, now: () => portal.clock.now, freshId: () => '', letters: lettersForTests };
  const known = [{ id: 'port', name: 'The Port', role: 'its president', contact: 'secret@port.example' }];
  expect(await tellAddressees(services, 'harbour', known)).toEqual([
    'port delivered 2026-11-22 "The Port, its president" secret@port.example -',
  ]);
});

test('Feeds tell what became of a letter, in the languages that it is written in, before what was printed', async () => {
  const json = async (locale: string) => JSON.parse((await portal.ask(`/${locale}/feed.json`)).body).items;
  expect(await json('en')).toEqual([{ id: 'a' }]);
  await handOver();
  const items = await json('es');
  expect(items.map(({ title }: { title: string }) => title)).toEqual([
    'Una carta sobre un puerto: entregada (El Puerto)',
    'Una carta sobre un puerto: cerrada',
    undefined,
  ]);
  expect(items[0]).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:/),
    url: 'https://letter.example/es/letters/harbour#signing',
    summary: 'La entregamos.',
    date_modified: '2026-11-22T00:00:00Z',
  });
  expect(await json('ar')).toHaveLength(1);
  const { body, headers } = await portal.ask('/en/feed.atom');
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(body).toMatch(/^<feed>\n<updated>2026-11-22T00:00:00Z<\/updated>\n<entry>\n<id>urn:uuid:/);
  expect(body.match(/<entry>/g)).toHaveLength(3);
  expect((await portal.ask('/en/feed.atom', { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304);
});
