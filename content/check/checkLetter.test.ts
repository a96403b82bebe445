import { expect, test } from 'vitest';
import { faultsWith, position } from './contentForTests.ts';
import { sentenceOf } from './fault.ts';
import { ownLetter, ownLogo, ownTranslation } from './letterForTests.ts';

/** What the check says of a letter that is written in Spanish first, changed in some place, and of its translation. */
const said = (changes: { original?: [string, string]; translation?: [string, string]; logo?: string } = {}) =>
  faultsWith({
    'logos/harbour.svg': changes.logo ?? ownLogo,
    'letters/es/puerto.mdx': ownLetter.replace(...(changes.original ?? ['', ''])),
    'letters/en/puerto.mdx': ownTranslation.replace(...(changes.translation ?? ['', ''])),
  }).map(sentenceOf);

test("a letter may be written first in any language, in some languages only, and ask what is its organisers' own", () => {
  expect(said()).toEqual([]);
});

test.each([
  [
    'a request without sources that nobody owns',
    { original: ['    own: true\n', ''] },
    'es/puerto.mdx:26 requests.0: needs one of the two',
  ],
  [
    'a cited request in a letter without a credit',
    { original: ['own: true', 'sources: ["iwf-2019"]'] },
    'es/puerto.mdx:25 requests: are cited, so the letter says whose they are',
  ],
  [
    'a first day that is none',
    { original: ['revision: 1\n', 'revision: 1\nopens: "tomorrow"\n'] },
    'es/puerto.mdx:6 opens: is neither "by-hand" nor a day: write "2023-04-19", in quotes',
  ],
  [
    'a secret key',
    { original: ['age12pr4', 'AGE-SECRET-KEY-12pr4'] },
    'es/puerto.mdx:15 organisers.key: is not a public key of age',
  ],
  [
    'an address of the organisers that is none',
    { original: ['privacidad@puerto.example', 'puerto'] },
    'es/puerto.mdx:14 organisers.privacy: is not an e-mail address',
  ],
  [
    'two addressees of one id',
    { original: ['id: "city"', 'id: "port"'] },
    'es/puerto.mdx:22 addressees.1.id: is the id of another',
  ],
  [
    'goals that do not rise',
    { original: ['[10, 100]', '[100, 10]'] },
    'es/puerto.mdx:35 goals.1: is not more than the goal before',
  ],
  [
    'words to pass on with an address',
    { original: ['Lean la carta', 'Lean https://x.example'] },
    'es/puerto.mdx:31 share.text: holds an address',
  ],
  ['a logo that is not there', { original: ['harbour.svg', 'other.svg'] }, 'es/puerto.mdx:34 logo: is no file'],
  [
    'a logo that could run',
    { logo: '<svg viewBox="0 0 1 1"><script/></svg>' },
    'es/puerto.mdx:34 logo: holds <script>',
  ],
  [
    'a day of closing before the first',
    { original: ['goals:', 'opens: "2026-12-02"\ncloses: "2026-12-01"\ngoals:'] },
    'es/puerto.mdx:36 closes: closes on 2026-12-01, before it opens',
  ],
  [
    'a translation that names others',
    { translation: ['id: "city"', 'id: "town"'] },
    'en/puerto.mdx:9 addressees: are not those of the original, in its order: port, city',
  ],
  [
    'a contact in a translation',
    { translation: ['name: "The City Council"', 'name: "The City Council", contact: "x"'] },
    'en/puerto.mdx:11 addressees.1.contact: belongs to the original only',
  ],
  [
    'organisers in a translation',
    { translation: ['goals:', 'organisers: {names: ["X"], privacy: "x@x.example"}\ngoals:'] },
    'en/puerto.mdx:18 organisers: belongs to the original only',
  ],
  [
    'a title that is still that of the original',
    { translation: ['title: "The harbour"', 'title: "El puerto"'] },
    'en/puerto.mdx:2 title: is still the text of the original',
  ],
  [
    'a salutation that is',
    { translation: ['To those who decide,', 'A quien decide:'] },
    'en/puerto.mdx:12 salutation: is still the text of the original',
  ],
  [
    'a title of a request that is',
    { translation: ['title: "Open the quay"', 'title: "Abran el muelle"'] },
    'en/puerto.mdx:14 requests.0.title: is still the text of the original',
  ],
  [
    'an office that is',
    { translation: ['to its president', 'a su presidenta'] },
    'en/puerto.mdx:10 addressees.0.role: is still the text of the original',
  ],
  [
    'a translation of nothing',
    { original: ['revision: 1\nchanges', 'translates: 1\nchanges'] },
    'en/puerto.mdx:1 (file): translates a text',
  ],
] as [string, Parameters<typeof said>[0], string][])(
  '%s is told with file, line, field and what to do',
  (_, changes, sentence) => {
    expect(said(changes).join('\n')).toContain(`content/letters/${sentence}`);
  },
);

test('what is wrong in one field keeps nothing of another one unsaid', () => {
  const original: [string, string][] = [
    ['goals: [10, 100]', 'timeZone: "Mars/Olympus"\nopens: "2026-12-02"\ncloses: "2026-12-01"\ngoals: [100, 10]'],
    ['id: "city"', 'id: "port"'],
  ];
  const letter = original.reduce((text, [from, to]) => text.replace(from, to), ownLetter);
  const faults = faultsWith({ 'logos/harbour.svg': ownLogo, 'letters/es/puerto.mdx': letter });
  expect(faults.map(({ field }) => field).sort()).toEqual(['addressees.1.id', 'closes', 'goals.1', 'timeZone']);
});

test('an original that cannot be read is told itself, and no translation of it', () => {
  const broken = position.replace('date: "2023-04"', 'date: ["2023-04"');
  const translated = position
    .replace(/updated[\s\S]*?organisation:/, 'translates: 1\norganisation:')
    .replace(/topics: .*\n/, '')
    .replace(/answeredBy:[\s\S]*?\nchanges/, 'changes')
    .replace('<Cite of="iwf-2019" />\n', '<Cite of="iwf-2019" /> <View of="v-isoc" />\n');
  const faults = faultsWith({ 'positions/en/ecpat.mdx': broken, 'positions/es/ecpat.mdx': translated });
  expect(
    faults.filter(({ file }) => file.startsWith('positions/')).map(({ file, message }) => `${file}: ${message}`),
  ).toEqual([expect.stringContaining('positions/en/ecpat.mdx: ')]);
});
