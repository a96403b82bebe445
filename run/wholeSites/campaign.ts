import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownLetter } from '#content/check/letterForTests.ts';
import { isTo, linkIn, mailTo } from './mailbox.ts';
import { build, command, endCopy, letterNow, mails, makeCopy, start, tell } from './printedCopy.ts';
import { fieldsOf, formAt, page, post, send } from './printedForm.ts';
import { addLetter, addPartner, letter, partner } from './projectCopy.ts';
import { fill, leave, newReader, press } from './reader.ts';

// Against hanging, not to measure: a whole site is printed twice.
vi.setConfig({ testTimeout: 1_500_000, hookTimeout: 600_000 });

const { slug } = letter;
const organisers = 'privacidad@puerto.example';
/** More than a school of one mail domain: see `surgeLeast` in signon/limits.ts. */
const crowd = 510;

let folder = '';
let origin = '';
const letters = (verb: string, ...more: string[]) =>
  command('letters', verb, '--letter', slug, '--by', 'Amigos del Puerto', '--yes', ...more);

const address = (locale: string) => `${origin}/${locale}/letters/${slug}`;
const api = () => letterNow(slug);
const state = async (): Promise<string> => (await api()).state;

const signer = (name: string, more: Record<string, string> = {}) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  country: 'ES',
  display: 'named',
  consent: 'yes',
  ...more,
});

/** Signs and confirms, as a person does with a browser. @returns the own page */
async function sign(name: string, locale = 'es', more: Record<string, string> = {}, query = ''): Promise<string> {
  const reader = await newReader();
  const filled = signer(name, more);
  await reader.goto(`${address(locale)}${query}`);
  await fill(reader, filled);
  expect(await press(reader)).toBe(303);
  await reader.waitForURL(/\/sent\?/);
  const asked = linkIn(await mailTo(filled.email, 1), `${address(locale)}/confirm/`);
  await reader.goto(asked);
  expect(await press(reader)).toBe(303);
  tell(`${name} signed in ${locale}${query} and confirmed, in a browser`);
  await reader.close();
  return linkIn(await mailTo(filled.email, 2), `${address(locale)}/signature/`);
}

/** The notice that organisers get on a day of the campaign: mails that are files are deleted after some days, so none is counted. */
const noticeOn = (day: number) =>
  vi.waitFor(
    async () => {
      const since = Date.now() + (day - 0.5) * 86_400_000;
      const found = (await mails()).find((mail) => isTo(organisers)(mail) && Number(mail.date) > since);
      if (!found) throw new Error(`no notice on day ${day}`);
      tell(`the organisers are told: ${found.subject}`);
    },
    { timeout: 60_000, interval: 50 },
  );

/** Changes the letter in both languages that it is written in. */
function rewrite(change: (text: string) => string): void {
  for (const locale of ['es', 'en']) {
    const file = join(folder, `content/letters/${locale}/${slug}.mdx`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

beforeAll(async () => {
  ({ folder, origin } = await makeCopy());
});
afterAll(async () => {
  await leave();
  await endCopy();
});

const own: Record<string, string> = {};

test('An organiser begins a letter, and is told what is still empty', () => {
  expect(command('new', 'letter', slug).status).toBe(0);
  const checked = command('build/check');
  expect(checked.status).toBe(1);
  expect(checked.stdout + checked.stderr).toContain(`content/letters/en/${slug}.mdx`);
  // Filled in: in Spanish first, with a translation into English and none into Arabic. The server may write to those who want news.
  addLetter(folder);
  addPartner(folder);
  const spanish = ownLetter
    .replace(/^featured: true\n/m, 'opens: "by-hand"\nkeepMonths: 1\nshowGrowth: true\n')
    .replace(/^ {2}key: .*\n/m, '');
  writeFileSync(join(folder, `content/letters/es/${slug}.mdx`), spanish);
  expect(command('wordings', '--letter', slug).status).toBe(0);
  build();
});

test('A draft is found by nobody until it is opened', async () => {
  await start();
  expect((await page(address('es'))).status).toBe(404);
  expect(letters('open', '--reason', 'Empieza la campaña.', '--language', 'es').status).toBe(0);
  await vi.waitFor(async () => expect((await page(address('es'))).status).toBe(200), { timeout: 10_000 });
  expect(await state()).toBe('open');
  expect((await page(address('ar'))).text, 'in Arabic, the original').toContain('lang="es"');
});

test('People sign in two languages, one of them through a partner with a consent of its own', async () => {
  own.Ana = await sign('Ana', 'es', { updates: 'yes' });
  own.Ben = await sign('Ben', 'en', { updates: 'yes' });
  own.Cem = await sign('Cem', 'en');
  const through = `?partner=${partner.slug}`;
  const box = fieldsOf(await formAt(`${address('en')}${through}`)).find(
    ({ attribs }) => attribs.name === 'partnerConsent',
  );
  const agreed = box?.attribs.value ?? '';
  expect(agreed).toMatch(/^[0-9a-f]{64}$/);
  own.Dov = await sign('Dov', 'en', { partnerConsent: agreed }, through);
  expect((await api()).count).toBe(4);
  expect(command('export', '--partner', partner.slug, '--to', 'partner.age').stdout).toContain('"count":1');
});

test('While it is paused nobody can sign, and what was typed is not lost', async () => {
  // She has opened the page before.
  const eva = await newReader();
  await eva.goto(address('es'));
  expect(letters('pause', '--reason', 'Revisamos el texto.', '--language', 'es').status).toBe(0);
  await vi.waitFor(async () => expect(await state()).toBe('paused'), { timeout: 10_000 });
  expect((await post(address('es'), Object.entries(signer('Gil')))).status).toBe(409);
  await fill(eva, signer('Eva'));
  expect(await press(eva)).toBe(409);
  expect(await eva.getByRole('main').textContent(), 'what Eva typed').toContain('eva@example.org');
  expect(letters('resume', '--reason', 'Seguimos.', '--language', 'es').status).toBe(0);
  await vi.waitFor(async () => expect(await state()).toBe('open'), { timeout: 10_000 });
});

test('A crowd of one mail domain waits for a moderator, who releases it', async () => {
  const names = Array.from({ length: crowd }, (_, index) => `crowd${index}`);
  for (const name of names) {
    const answer = await post(address('en'), Object.entries(signer(name, { email: `${name}@surge.example` })));
    expect(answer.status, name).toBe(303);
  }
  tell(`${crowd} of one domain asked to sign`);
  const asked = await vi.waitFor(
    async () => {
      const all = (await mails()).filter(isTo('@surge.example'));
      if (all.length < crowd) throw new Error(`${all.length} mails`);
      return all;
    },
    { timeout: 300_000, interval: 2_000 },
  );
  for (const mail of asked) {
    const answer = await send(linkIn(mail, `${address('en')}/confirm/`));
    expect(answer.status, await answer.text()).toBe(303);
  }
  tell(`${crowd} of one domain confirmed`);
  await vi.waitFor(() => expect(command('moderation', 'crowds').stdout).toContain('surge.example'), {
    timeout: 60_000,
    interval: 2_000,
  });
  const which = ['--letter', slug, '--domain', 'surge.example'];
  expect(command('moderation', 'release', ...which, '--by', 'Mona', '--yes').status).toBe(0);
  expect((await api()).count).toBe(4 + crowd);
});

test('Other words with another meaning are refused under the old version, and are a new one', async () => {
  rewrite((text) =>
    text
      .replace('abran el muelle.', 'abran el muelle y el faro.')
      .replace('open the quay.', 'open the quay and the lighthouse.'),
  );
  expect(command('build/check').status).toBe(1);
  rewrite((text) => text.replace('version: "1.0"', 'version: "2.0"'));
  expect(command('wordings').status).toBe(0);
  writeFileSync(join(folder, 'content/updates/en/lighthouse.mdx'), update);
  build();
  await start();
  const { text } = await page(`${address('en')}/versions/1-0`);
  expect(text).toContain('open the quay.');
  expect((await page(`${address('en')}/versions/2-0`)).text).toMatch(/<ins>[^<]*lighthouse/);
});

test('Who wants news is asked once to affirm, by a button, and until then counts under the old words', async () => {
  expect(command('letters', 'ask-to-affirm', '--letter', slug, '--yes').status).toBe(0);
  const [asked] = [await mailTo('ana@example.org', 3), await mailTo('ben@example.org', 3)];
  const link = linkIn(asked, `${address('es')}/signature/`);
  expect((await send(link, { do: 'affirm' })).status).toBe(303);
  tell('Ana affirmed the new words');
  own.Fay = await sign('Fay', 'en');
});

test('News goes once to those who asked for it', async () => {
  expect(command('updates', 'send', 'lighthouse', '--yes').status).toBe(0);
  const news = await mailTo('ben@example.org', 4);
  expect(news.headers.get('list')).toMatchObject({ unsubscribe: expect.anything() });
  expect((await mails()).filter(isTo('cem@example.org'))).toHaveLength(2);
});

test('It is closed, and who comes too late is told so', async () => {
  expect(letters('close', '--reason', 'Se acabó.', '--language', 'es').status).toBe(0);
  await vi.waitFor(async () => expect(await state()).toBe('closed'), { timeout: 10_000 });
  expect((await post(address('en'), Object.entries(signer('Gus')))).status).toBe(409);
  expect((await page(address('en'))).text).toContain('515');
});

test('It is handed over, and what was handed over is checked without a word of ours', async () => {
  // The public log moves at the full hour.
  await start(1);
  expect((await api()).versions).toEqual([
    { version: '1.0', signatures: 3 + crowd },
    { version: '2.0', signatures: 2 },
  ]);
  tell('each version tells how many signed it');
  await vi.waitFor(
    () => expect(command('handover', '--letter', slug, '--to', `handed-${Date.now()}.zip`).status).toBe(0),
    { timeout: 60_000, interval: 2_000 },
  );
  const zip =
    readdirSync(folder)
      .filter((name) => name.startsWith('handed-'))
      .sort()
      .at(-1) ?? '';
  const unpacked = join(folder, 'handed');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
    const file = join(unpacked, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const audited = spawnSync('python3', ['audit.py'], { cwd: unpacked, encoding: 'utf8' });
  tell(`python3 audit.py → ${audited.status}: ${audited.stdout.trim().split('\n').at(-1)}`);
  expect(audited.status, audited.stdout).toBe(0);
  writeFileSync(
    join(folder, 'receipt.pdf'),
    readFileSync(join(unpacked, readdirSync(unpacked).find((name) => name.endsWith('.pdf')) ?? '')),
  );
  const delivered = ['--addressee', 'port', '--how', 'in-person', '--attachment', 'receipt.pdf', '--language', 'es'];
  expect(letters('deliver', '--reason', 'La entregamos.', ...delivered).status).toBe(0);
  await vi.waitFor(async () => expect(await state()).toBe('delivered'), { timeout: 10_000 });
});

test('The answer is told', async () => {
  expect(letters('reply', '--reason', 'Lo estudiarán.', '--language', 'es', '--addressee', 'port').status).toBe(0);
  await vi.waitFor(async () => expect(await state()).toBe('answered'), { timeout: 10_000 });
  expect((await page(address('es'))).text).toContain('Lo estudiarán.');
});

test('A month later private data end by themselves, after two notices; the count and the log stay', async () => {
  // It was closed the day before, a month less one day before the end.
  await noticeOn(1);
  await start(26);
  await noticeOn(26);
  await start(34);
  await vi.waitFor(async () => expect((await page(own.Ana ?? '')).status).toBe(410), {
    timeout: 60_000,
    interval: 500,
  });
  tell('private data have ended');
  expect((await api()).count).toBe(5 + crowd);
  expect(command('audit', origin, '--letter', slug).status).toBe(0);
  await start(35);
  expect((await api()).count).toBe(5 + crowd);
});

const update = `---
title: "The lighthouse belongs to it, too"
summary: "Version 2.0 of the letter also asks for the lighthouse."
updated: "2026-11-27"
revision: 1
changes:
  - date: "2026-11-27"
    revision: 1
    what: "First version."
topics: ["encryption"]
letter: "${slug}"
date: "2026-11-27"
subject: "The letter about the harbour asks for more"
preview: "It also asks for the lighthouse."
---

The letter now asks for the lighthouse as well.
`;
