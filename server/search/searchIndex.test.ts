import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '#blanks/searchEntry.ts';
import { searchIndex } from './searchIndex.ts';

const entry = (url: string, title: string, text = '', page = ''): SearchEntry => ({
  url,
  title,
  text,
  page,
  language: 'en',
});
const english = [
  entry('/mention', 'A letter', 'It speaks of encryption once.', 'News'),
  entry('/title', 'Encryption', 'A lock for messages.'),
  entry('/spain', 'ANAR', 'Someone to talk to.', 'Find help · Spain'),
  entry('/police', 'Police', 'Messages read by nobody.'),
];
const urls = (entries: SearchEntry[], locale: string, asked: string) =>
  searchIndex(entries, locale)(asked).map(({ entry: { url } }) => url);
const inEnglish = (asked: string) => urls(english, 'en', asked);

describe('what is found', () => {
  test('a title counts more than a mention', () => expect(inEnglish('encryption')).toEqual(['/title', '/mention']));
  test('the beginning of a word is enough', () => expect(inEnglish('encry')).toEqual(['/title', '/mention']));
  test('one slip is forgiven', () => expect(inEnglish('encription')).toEqual(['/title', '/mention']));
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

test('Two Japanese characters are enough', () => {
  expect(urls([entry('/a', 'エンドツーエンドの暗号とは何か'), entry('/b', '子どもを守る')], 'ja', '暗号')).toEqual([
    '/a',
  ]);
});

test('There are thirty results at most', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry(`/${index}`, 'Encryption'));
  expect(urls(many, 'en', 'encryption')).toHaveLength(30);
});

test('After a dozen words the rest is not looked at', () => {
  expect(inEnglish(`${Array.from({ length: 12 }, (_, index) => `zzzz${index}zzzz`).join(' ')} police`)).toEqual([]);
});

describe('an excerpt', () => {
  const excerpt = (text: string, asked: string) => searchIndex([entry('/a', 'Title', text)], 'en')(asked)[0]?.excerpt;
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
