import { describe, expect, test } from 'vitest';
import { nothingSearchable, type Searchable, type SearchEntry, type SearchWords } from '#blanks/searchEntry.ts';
import { searchIndex } from './searchIndex.ts';

const entry = (url: string, title: string, text = '', page = ''): SearchEntry => ({
  url,
  title,
  text,
  page,
  language: 'en',
});
const searchable = (entries: SearchEntry[], words: Partial<SearchWords> = {}): Searchable => ({
  entries,
  words: { ...nothingSearchable.words, ...words },
});
const english = [
  entry('/mention', 'A letter', 'It speaks of encryption once.', 'News'),
  entry('/title', 'Encryption', 'A lock for messages.'),
  entry('/spain', 'ANAR', 'Someone to talk to.', 'Find help · Spain'),
  entry('/police', 'Police', 'Messages read by nobody.'),
];
const urls = (entries: SearchEntry[], locale: string, asked: string) =>
  searchIndex(searchable(entries), locale)(asked).results.map(({ entry: { url } }) => url);
const inEnglish = (asked: string) => urls(english, 'en', asked);

describe('what is found', () => {
  test('a title counts more than a mention', () => expect(inEnglish('encryption')).toEqual(['/title', '/mention']));
  test('the beginning of a word is enough', () => expect(inEnglish('encry')).toEqual(['/title', '/mention']));
  test('one slip is forgiven', () => expect(inEnglish('encription')).toEqual(['/title', '/mention']));
  test.each(['encyrption', 'encryptoin', 'ecnryption', 'encryptio'])('also of keys in the wrong order: %s', (asked) =>
    expect(inEnglish(asked)).toEqual(['/title', '/mention']),
  );
  test('but not in a short word', () => expect(inEnglish('lack')).toEqual([]));
  test('all words must be there', () => expect(inEnglish('messages lock')).toEqual(['/title']));
  test('unless no entry has them all', () => expect(inEnglish('police lock').sort()).toEqual(['/police', '/title']));
  test('the place of an entry counts too', () => expect(inEnglish('spain')).toEqual(['/spain']));
  test.each(['', '   ', '?!', '<>', '٪'])('nothing for "%s"', (asked) => expect(inEnglish(asked)).toEqual([]));
  test.each(['constructor', '__proto__', 'toString', '*', '.*', 'title:x'])('no harm by "%s"', (asked) =>
    expect(inEnglish(asked)).toEqual([]),
  );
});

test.each(['تشفير', 'التشفير', 'تَشْفِير', 'بالتشفير'])('Arabic is found however it is written: %s', (asked) => {
  expect(
    urls([entry('/a', 'ما التشفير؟'), entry('/b', 'قفل', 'لا تشفيرَ هنا'), entry('/c', 'أخرى')], 'ar', asked).sort(),
  ).toEqual(['/a', '/b']);
});

test.each(['cifrado', 'CIFRÁDO'])('Spanish is found however it is written: %s', (asked) => {
  expect(urls([entry('/a', 'El Cifrado'), entry('/b', 'Otra')], 'es', asked)).toEqual(['/a']);
});

describe('what is called so in another language', () => {
  const spanish = searchable([entry('/es/sources', 'Fuentes')], { pages: { '/sources': ['bibliografía'] } });
  const pages = [entry('/en/sources', 'Sources'), entry('/en/help#DE-name', 'Germany'), entry('/en/news', 'News')];
  const find = searchIndex(searchable(pages), 'en', [spanish]);

  test.each([
    ['by its title there', 'fuentes', '/en/sources'],
    ['by what editors say there that it is about', 'bibliografia', '/en/sources'],
    ['a country by its own name', 'Deutschland', '/en/help#DE-name'],
    ['a country by the name that others have for it', 'alemania', '/en/help#DE-name'],
    ['a country by its name in another script', 'ألمانيا', '/en/help#DE-name'],
  ])('is found %s', (_, asked, url) => {
    expect(find(asked).results.map(({ entry }) => entry.url)).toEqual([url]);
  });
});

test('A phrase with a word that comes twice means the same as its short form', () => {
  const words = { stop: ['to'], same: [['e2ee', 'end-to-end encryption']] };
  const { results } = searchIndex(
    searchable([entry('/a', 'E2EE'), entry('/b', 'End')], words),
    'en',
  )('end-to-end encryption');
  expect(results.map(({ entry }) => entry.url)).toEqual(['/a']);
});

test('Two Japanese characters are enough', () => {
  expect(urls([entry('/a', 'エンドツーエンドの暗号とは何か'), entry('/b', '子どもを守る')], 'ja', '暗号')).toEqual([
    '/a',
  ]);
});

test('The page whose title was typed comes first, whatever others say of it', () => {
  const entries = [
    entry('/en/ecpat', 'Position of one', 'The position, positions.'),
    entry('/en/positions', 'Positions'),
  ];
  const { results } = searchIndex(
    searchable(entries, { pages: { '/ecpat': ['position', 'positions'] } }),
    'en',
  )('positions');
  expect(results.map(({ entry }) => entry.url)).toEqual(['/en/positions', '/en/ecpat']);
});

test('A phrase is found in other words for it', () => {
  const words = { same: [['position', 'say', 'opinion']], stop: ['what', 'does'], pages: { '/eff': ['eff position'] } };
  const entries = [entry('/en/eff', 'Encryption'), entry('/en/positions', 'Positions', 'What EFF and others say.')];
  const { results } = searchIndex(searchable(entries, words), 'en')('what does EFF say');
  expect(results[0]?.entry.url).toBe('/en/eff');
});

test('Two letters begin a word only where little else was asked', () => {
  expect(inEnglish('en')).toEqual(['/title', '/mention']);
  expect(inEnglish('en qq ww yy')).toEqual([]);
});

test('There are thirty results at most', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry(`/${index}`, 'Encryption'));
  expect(urls(many, 'en', 'encryption')).toHaveLength(30);
});

test('After a dozen words the rest is not looked at', () => {
  expect(inEnglish(`${Array.from({ length: 12 }, (_, index) => `zzzz${index}zzzz`).join(' ')} police`)).toEqual([]);
});

describe('an excerpt', () => {
  const excerpt = (text: string, asked: string) =>
    searchIndex(searchable([entry('/a', 'Title', text)]), 'en')(asked).results[0]?.excerpt;
  const filler = (word: string) => `${word} `.repeat(60).trim();

  test('is the whole of a short text', () => expect(excerpt('A lock & a key.', 'lock')).toBe('A lock & a key.'));
  test('shows the place of the word, cut between words', () => {
    const shown = excerpt(`${filler('before')} Lóck ${filler('after')}`, 'lock') ?? '';
    expect(shown).toMatch(/^… before (before )*Lóck after (after )*…$/);
    expect(shown.length).toBeLessThan(230);
  });
  test('begins at the beginning when only the title has the word', () => {
    expect(excerpt(filler('text'), 'title')).toMatch(/^text text .* …$/);
  });
  test('is empty when there is no text', () => expect(excerpt('', 'title')).toBe(''));
});

describe('what editors know of words', () => {
  const words: SearchWords = {
    stop: ['what', 'is', 'me', 'my', 'a', 'do', 'take', 'off'],
    same: [
      ['petition', 'open letter'],
      ['e2ee', 'end-to-end encryption'],
    ],
    pages: { '/letters/*': ['sign'], '/privacy': ['delete my data'] },
    crisis: {
      '/faq#what': ['suicide', 'kill myself', 'raped'],
      '/privacy': ['is blackmailing me', 'my pictures', 'scared'],
    },
    calm: ['my pictures of mountains'],
    sounds: [
      ['si', 'ci'],
      ['shun', 'tion'],
    ],
    alike: [],
    verbs: { beginnings: [], stems: [] },
  };
  const entries = [
    entry('/en/letters/one', 'An open letter'),
    entry('/en/letters/one#form', 'Form of the open letter', 'Sign here. Sign.', 'An open letter'),
    entry('/en/letters/one/record', 'Count', 'Who may sign.'),
    entry('/en/privacy', 'Privacy', 'What we keep. Nothing is shared.'),
    entry('/en/faq', 'Questions', 'About encryption.'),
    entry('/en/faq#what', 'End-to-end encryption', 'What it does.', 'Questions'),
  ];
  const search = searchIndex(searchable(entries, words), 'en');
  const found = (asked: string) => search(asked).results.map(({ entry: { url } }) => url);

  test('another word for it finds it', () => expect(found('petition')[0]).toBe('/en/letters/one'));
  test('several words for one', () => expect(found('what is E2EE')).toEqual(['/en/faq#what']));
  test('words that say nothing are left out, unless there are no others', () => {
    expect(found('what is privacy')).toEqual(['/en/privacy']);
    expect(found('what')).toEqual(['/en/privacy', '/en/faq#what']);
  });
  test('a page is found by what editors say it is about', () =>
    expect(found('delete my data')).toEqual(['/en/privacy']));
  test('pages right below a place, and not their parts or what lies deeper', () =>
    expect(found('sign')[0]).toBe('/en/letters/one'));
  test('endings do not matter', () => expect(found('encrypted')).toContain('/en/faq#what'));
  test.each([
    'suicide',
    'Suicidal',
    'suicidel',
    'suiside',
    'rapped',
    'i want to kill myself',
    'kill a myself',
    'he is blackmailing me',
    'blackmaled is blakmailing me',
    'he has my pictures',
  ])('"%s" calls for help', (asked) => expect(search(asked).isCrisis).toBe(true));
  test.each([
    '',
    'myself',
    'encryption',
    'kill',
    'kill somebody myself',
    'pictures',
    'my pictures of mountains',
    'shared',
  ])('"%s" does not', (asked) => expect(search(asked).isCrisis).toBe(false));
  test('who calls is shown first the place that is meant for it, once', () => {
    const { results, total } = search('suicide encryption');
    expect(results.map(({ entry: { url } }) => url)).toEqual(['/en/faq#what', '/en/faq']);
    expect(total).toBe(2);
  });
});

test('All that was found is counted, thirty are shown', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry(`/${index}`, 'Encryption'));
  expect(searchIndex(searchable(many), 'en')('encryption').total).toBe(50);
});

test('A whole page comes before its parts', () => {
  const parts = ['#a', '#b', ''].map((anchor) => entry(`/en/faq${anchor}`, 'Encryption', 'About encryption.'));
  expect(urls(parts, 'en', 'encryption')[0]).toBe('/en/faq');
});

test('A phrase of a page says more than its words, in whatever order and among whatever others', () => {
  const pages = { '/police': ['police reading messages'] };
  const entries = [
    entry('/en/police', 'Access', 'Of orders.'),
    entry('/en/read', 'Do police read my messages?', 'No.'),
  ];
  const { results } = searchIndex(
    searchable(entries, { pages }),
    'en',
  )('are my messages read by police or do they not');
  expect(results[0]?.entry.url).toBe('/en/police');
});
