import { describe, expect, test } from 'vitest';
import { nothingSearchable, type SearchWords } from '#blanks/searchEntry.ts';
import { callReader } from './callForHelp.ts';
import { termsOf } from './terms.ts';

const reader = (locale: string, words: Partial<SearchWords>) =>
  callReader({ ...nothingSearchable.words, ...words }, termsOf(locale), locale);

describe('whoever is meant', () => {
  const hear = reader('en', {
    stop: ['to', 'my', 'the'],
    crisis: { '/help#crisis': ['kill myself', 'end my life', 'touched me'] },
    alike: [
      ['myself', 'my self', 'herself', 'himself', 'their selves'],
      ['my life', 'her life', 'his own life'],
      ['me', 'her', 'him'],
    ],
  });
  test.each([
    'she wants to kill herself',
    'he tried to kill himself',
    'kill my self',
    'they kill their selves',
    'student ends her life',
    'he wants to end his own life',
    'the man touched him',
  ])('"%s" is a call', (asked) => expect(hear(asked)).toEqual(['/help#crisis']));
  test.each(['herself', 'her life', 'kill the life', 'their selves kill'])('"%s" is none', (asked) =>
    expect(hear(asked)).toEqual([]),
  );
});

test.each(['ينتحر', 'تنتحر', 'هنتحر', 'بنتحر', 'سأنتحر', 'ينتحرون', 'أنتحر'])(
  'An Arabic verb is a call in each of its forms: %s',
  (asked) => {
    const verbs = { beginnings: ['ا', 'ي', 'ت', 'ه', 'ب', 'سا'], stems: ['نتحر'] };
    expect(reader('ar', { crisis: { '/help': ['أنتحر'] }, verbs })(asked)).toEqual(['/help']);
  },
);

describe('what means the same', () => {
  const hear = reader('en', {
    stop: ['i', 'the'],
    same: [
      ['csam', 'child porn', 'cp'],
      ['law', 'bill'],
    ],
    crisis: { '/help': ['found csam', 'kill'] },
    calm: ['kill the law'],
  });
  test.each(['i found csam', 'i found cp', 'found the child porn'])('is a call, too: "%s"', (asked) =>
    expect(hear(asked)).toEqual(['/help']),
  );
  test.each(['cp', 'found porn', 'child porn found'])('but not without the rest of it: "%s"', (asked) =>
    expect(hear(asked)).toEqual([]),
  );
  test('is as calm, too', () => {
    expect(hear('kill the bill')).toEqual([]);
    expect(hear('kill the cat')).toEqual(['/help']);
  });
});

describe('a word that the site does not know', () => {
  const hear = reader('en', { crisis: { '/help': ['suicide', 'raped', 'nudes', 'blackmail'] } });
  const isKnown = (term: string) => term === 'drape';
  test.each(['suicied', 'suicde', 'sucidie', 'rpaed', 'nuedes', 'blakcmail', 'blackmial'])(
    'is taken for the one that it is a slip from: %s',
    (asked) => expect(hear(asked, isKnown)).toEqual(['/help']),
  );
  test.each(['draped', 'grapes', 'dudes', 'suede'])('but not a short one with other letters: %s', (asked) =>
    expect(hear(asked, isKnown)).toEqual([]),
  );
});

test('A keyboard may set an apostrophe, or leave it out', () => {
  const hear = reader('en', { crisis: { '/help': ["don't want to live"] } });
  for (const asked of ["don't want to live", 'don’t want to live', 'dont want to live'])
    expect(hear(asked)).toEqual(['/help']);
});
