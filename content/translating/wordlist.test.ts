import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { breaking, heldLines, wordlistFaults } from './wordlist.ts';

describe.each(locales)('the messages and texts of %s', (locale) => {
  test('keep to the wordlist of the language', () => {
    expect(globSync(`i18n/wordlist/${locale}.yaml`)).toHaveLength(1);
    expect(wordlistFaults([locale])).toEqual([]);
  });
});

const survivor = { means: 'survivor', say: 'sobreviviente', not: ['supervivientes?'], why: 'Una palabra.' };
const title = { place: 'es.json: voices.title', words: 'Voces de supervivientes', key: 'voices.title' };
const text = { place: 'faq/es/a.mdx:3', words: 'Habla un superviviente.' };

describe('A word that a wordlist does without', () => {
  test('is named with its place, with what to say instead, and why', () => {
    expect(breaking(survivor, [title])).toEqual([
      'es.json: voices.title: not “supervivientes” but “sobreviviente”. Una palabra.',
    ]);
  });
  test('is looked for in texts only where the entry says so', () => {
    expect(breaking(survivor, [text])).toEqual([]);
    expect(breaking({ ...survivor, texts: true }, [text])).toHaveLength(1);
  });
  test('may be used in a message that the entry leaves out, or whose English has another thing in mind', () => {
    expect(breaking({ ...survivor, except: ['voices.title'] }, [title])).toEqual([]);
    const shipwreck = { ...title, english: 'Who lived through the shipwreck' };
    expect(breaking({ ...survivor, unless: 'shipwreck' }, [shipwreck, title])).toHaveLength(1);
  });
});

test('What changed in a text may name a word that was given up; what else it says may not', () => {
  const text = 'changes:\n  - what: "Was: whoever."\nsolutions:\n  a:\n    what: "Whoever asks."\n    avoid: "Whoever"';
  expect(heldLines(text).map(({ line }) => line)).toEqual([3, 4, 5]);
});
