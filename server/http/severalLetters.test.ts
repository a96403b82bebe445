import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#blanks/template.ts';
import { locales } from '#i18n/locales.ts';
import { exportLetter } from '#server/letters/export/exportLetter.ts';
import { composer } from '#server/mail/templates.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from './portalForTests.ts';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

const origin = 'https://letter.example';
const letters = Object.keys(lettersForTests);
const each = letters.flatMap((letter) =>
  locales.map((locale) => ({ letter, locale, email: `${letter}-${locale}@example.org` })),
);
const pathOf = (address: string) => address.slice(origin.length);

/** The mails that are owed, as they are sent. */
async function received() {
  const part = {
    name: 'mail',
    parts: compile('Subject: S\n\n⟦letter.title⟧\n⟦link⟧\n⟦code⟧\n⟦letter.sentUrl⟧'),
  } as const;
  const compose = composer({
    letters: lettersForTests,
    origin,
    operator: null,
    sealOptOut: () => '',
    sealUnsubscription: ({ signature }) => `news-of-${signature}`,
    find: () => ({ text: part, html: part }),
  });
  return (await portal.mails()).map((mail) => {
    const [title = '', link = '', code = '', sentUrl = ''] = compose({ id: '1', attempts: 0, mail }).text.split('\n');
    return { title, link: pathOf(link), code, sent: pathOf(sentUrl) };
  });
}

describe.each(each)('who signs $letter in $locale', ({ letter, locale, email }) => {
  test('is mailed its name, confirms by the code where the mail says, and sees it on the own page', async () => {
    await portal.post(`/${locale}/letters/${letter}`, { ...goodForm(), email, name: `Ana ${letter}` });
    const [asked] = await received();
    expect(asked).toMatchObject({
      title: lettersForTests[letter]?.titles[locale],
      sent: `/${locale}/letters/${letter}/sent`,
    });
    const typed = { do: 'confirm', email, code: asked?.code ?? '' };
    // Without the ticket of the page after signing, a code shows its details first.
    const shown = await portal.post(asked?.sent ?? '', typed);
    expect(shownOn(shown.body)).toEqual(['shown']);
    const { ticket = '' } = filledIn(shown.body);
    const pressed = await portal.post(asked?.sent ?? '', { ...typed, ticket });
    expect(shownOn(pressed.body)).toEqual(['confirmed']);
    const [thanked] = await received();
    expect(thanked?.link).toMatch(new RegExp(`^/${locale}/letters/${letter}/signature/`));
    const own = await portal.ask(thanked?.link ?? '');
    expect([own.status, filledIn(own.body)['signer.email']]).toEqual([200, email]);
  });

  test('finds the code of one letter worth nothing under another, and the link too', async () => {
    const other = letters.find((name) => name !== letter) ?? '';
    await portal.post(`/${locale}/letters/${letter}`, {
      ...goodForm(),
      email: `other-${email}`,
      name: `Ana ${letter}`,
    });
    const [asked] = await received();
    const typed = { do: 'confirm', email: `other-${email}`, code: asked?.code ?? '' };
    expect((await portal.post(`/${locale}/letters/${other}/sent`, typed)).status).toBe(422);
    expect((await portal.ask(asked?.link.replace(letter, other) ?? '')).status).toBe(404);
    expect((await confirmAt(portal, asked?.link ?? '')).status).toBe(303);
    await portal.mails();
  });
});

describe.each(letters)('of %s', (letter) => {
  test('the API, the list and the log tell of its own signatures only', async () => {
    const api = JSON.parse((await portal.ask(`/api/letters/${letter}`)).body);
    expect(api).toMatchObject({ slug: letter, count: 2 * locales.length });
    const list = JSON.parse((await portal.ask(`/api/letters/${letter}/signatories`)).body);
    expect(list.items).toHaveLength(2 * locales.length);
    expect(rowsOn((await portal.ask(`/en/letters/${letter}/signatories`)).body, 'people')).toHaveLength(
      2 * locales.length,
    );
    expect(JSON.parse((await portal.ask(`/api/letters/${letter}/log/head`)).body).head).toMatchObject({ letter });
  });
});

test.each(letters)('of %s, its own signatures are exported', async (letter) => {
  const file = join(folder, `${letter}.jsonl`);
  const exported = await exportLetter(portal.store, { letter, file, format: 'jsonl', isPrivate: true });
  expect(exported).toEqual({ written: 2 * locales.length, counted: 2 * locales.length });
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.filter((line) => line.includes(`Ana ${letter}`))).toHaveLength(lines.length);
});

test('the list of letters tells each with its count, the featured one first, in the language that it is written in', async () => {
  const { status, body } = await portal.ask('/ar/letters');
  expect([status, shownOn(body)]).toEqual([200, ['with-letters', 'with-open']]);
  expect(rowsOn(body, 'open')).toEqual([
    expect.objectContaining({ path: '/ar/letters/safeguards', title: 'الرسالة' }),
    expect.objectContaining({ path: '/ar/letters/harbour', language: 'es', direction: 'ltr' }),
  ]);
  expect(rowsOn((await portal.ask('/en/letters')).body, 'open').map(({ count }) => count)).toEqual(['6', '6']);
});

test.each([
  ['/en/letters/harbour/nowhere', 'A letter about a harbour', '/en/letters/harbour'],
  ['/embed/es/letters/harbour/nowhere', 'Una carta sobre un puerto', '/es/letters/harbour'],
  ['/es/nowhere', 'La carta', '/es/letters/safeguards'],
  ['/es/letters/constructor', 'La carta', '/es/letters/safeguards'],
])(
  'the page of problems at %s leads to the letter that it was about, else to the featured one',
  async (path, title, to) => {
    const { status, body } = await portal.ask(path);
    expect([status, filledIn(body)]).toEqual([
      404,
      expect.objectContaining({ 'letter.title': title, 'letter.path': to }),
    ]);
  },
);
