import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepWordings as keepLetter } from '#content/files/keepWordings.ts';
import { letterVersions } from '#content/model/letterVersions.ts';
import { checkKept, checkWording as checkKeptWords } from './checkWording.ts';
import { knownAddresses } from './knownAddresses.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wording-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const letterIn = (about: { version?: string; salutation?: string; body?: string; ask?: string } = {}) => {
  const {
    version = '1.0',
    salutation = 'To all,',
    body = 'We ask you. <Cite of="x" />\n\nPlease.',
    ask = 'Do this.',
  } = about;
  return `---
title: "A letter"
summary: "It asks."
version: "${version}"
date: "2026-11-22"
addressees:
  - {id: "companies", name: "Companies"}
salutation: "${salutation}"
requests:
  - title: "One"
    text: "${ask}"
    sources: ["x"]
closing: "We hope."
---

${body}
`;
};
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const en = 'letters/en/a.mdx';
const keepWordings = (folder: string) => keepLetter(folder, 'a');
const checkWording = (folder: string) => [...checkKeptWords(folder), ...checkKept(folder)];

test('a letter whose words are not kept yet may change, and one whose words are kept may not', () => {
  write(en, letterIn());
  expect(checkWording(folder)).toEqual([]);
  expect(keepWordings(folder)).toEqual([
    `${folder}/wordings/a/1.0.json en is kept, with private data for 12 months at the most`,
  ]);
  expect(checkWording(folder)).toEqual([]);
  expect(keepWordings(folder), 'twice').toEqual([]);
});

test.each([
  ['a request', { ask: 'Do that.' }, 'requests.0.text', 11],
  ['the salutation', { salutation: 'To everybody,' }, 'salutation', 8],
  ['a paragraph', { body: 'We ask you. <Cite of="x" />\n\nNow.' }, '(body)', 18],
  ['a paragraph that was taken out', { body: 'We ask you. <Cite of="x" />' }, 'requests.0.title', 10],
])(
  '%s that was changed under an old version stops the build, with file, line, field and what to do',
  (_, about, field, line) => {
    write(en, letterIn());
    keepWordings(folder);
    write(en, letterIn(about));
    expect(checkWording(folder)).toMatchObject([
      {
        file: en,
        line,
        field,
        message: expect.stringMatching(/words of version "1\.0" are kept.*run "npm run wordings -- --letter a"/),
      },
    ]);
  },
);

test('sources, spaces and what is not signed may change', () => {
  write(en, letterIn());
  keepWordings(folder);
  write(en, letterIn({ body: 'We  ask you. <Cite of="y" />\n\nPlease.' }).replace('It asks.', 'It asks much.'));
  expect(checkWording(folder)).toEqual([]);
});

test('private data may end sooner than was said of a version, never later', () => {
  const keeping = (months: number) => letterIn().replace('closing:', `keepMonths: ${months}\nclosing:`);
  write(en, keeping(6));
  keepWordings(folder);
  write(en, keeping(3));
  expect(checkWording(folder)).toEqual([]);
  write(en, keeping(7));
  expect(checkWording(folder)).toMatchObject([
    { file: en, line: 13, field: 'keepMonths', message: expect.stringContaining('6 months') },
  ]);
  write(en, letterIn());
  expect(checkWording(folder), 'twelve, where nothing is said').toMatchObject([{ field: 'keepMonths' }]);
});

test('a new version is to be kept before it is printed, and the old one stays', () => {
  write(en, letterIn());
  keepWordings(folder);
  write(en, letterIn({ version: '1.1', ask: 'Do that.' }));
  expect(checkWording(folder)).toMatchObject([{ file: en, line: 4, field: 'version' }]);
  keepWordings(folder);
  expect(checkWording(folder)).toEqual([]);
  const [first, second] = letterVersions('a', 'en', 'en', folder);
  expect(first).toMatchObject({ version: '1.0', before: null, contentLocale: 'en' });
  expect(first?.words).toContain('Do this.');
  expect(second?.before?.version).toBe('1.0');
  expect(second?.before?.changes).toContainEqual([
    { words: 'Do ', is: 'same' },
    { words: 'this', is: 'gone' },
    { words: 'that', is: 'new' },
    { words: '.', is: 'same' },
  ]);
});

test('each language is kept by itself, and one that comes later is added to its version', () => {
  write(en, letterIn());
  keepWordings(folder);
  write('letters/es/a.mdx', letterIn({ salutation: 'A todos:' }));
  expect(checkWording(folder)).toMatchObject([{ file: 'letters/es/a.mdx', field: 'version' }]);
  keepWordings(folder);
  expect(checkWording(folder)).toEqual([]);
  expect(letterVersions('a', 'es', 'en', folder)[0]?.words).toContain('A todos:');
  expect(letterVersions('a', 'ar', 'en', folder)[0], 'where there is no translation').toMatchObject({
    contentLocale: 'en',
  });
});

test('kept words that somebody changed are found by their hash', () => {
  write(en, letterIn());
  keepWordings(folder);
  const file = join(folder, 'wordings/a/1.0.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Do this.', 'Do that.'));
  write(en, letterIn({ ask: 'Do that.' }));
  expect(checkWording(folder)).toMatchObject([{ file: 'wordings/a/1.0.json', field: 'words.en' }]);
});

test('a text can link to each version of a letter that is kept', () => {
  const addresses = knownAddresses('content');
  for (const version of ['1-0', '1-1', '1-2'])
    expect(addresses.has(`/letters/safeguards/versions/${version}`), version).toBe(true);
  expect(addresses.has('/letters/safeguards/versions/0-9')).toBe(false);
});

test.each([
  ['that can be signed at once', '', true],
  ['whose first day has come', 'opens: "2026-11-26"', true],
  ['whose first day begins sooner elsewhere', 'opens: "2026-11-27"\ntimeZone: "Pacific/Kiritimati"', true],
  ['whose first day is ahead', 'opens: "2026-11-28"', false],
  ['that is opened by hand', 'opens: "by-hand"', false],
])('a letter %s is refused as long as its words are not kept, if it could be signed', (_, days, isRefused) => {
  write(en, letterIn().replace('summary:', `${days}\nsummary:`));
  write('letters/es/a.mdx', letterIn({ salutation: 'A todos:' }).replace('summary:', 'translates: 1\nsummary:'));
  const faults = checkKept(folder, '2026-11-26').map(({ file, field, message }) => `${file} ${field} ${message}`);
  expect(faults).toEqual(
    isRefused
      ? [en, 'letters/es/a.mdx'].map((file) => expect.stringMatching(`${file} version .*opens: "by-hand".*--letter a"`))
      : [],
  );
  keepWordings(folder);
  expect(checkKept(folder, '2026-11-26')).toEqual([]);
});
