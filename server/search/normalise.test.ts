import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const allOne = (...words: string[]) =>
  expect(new Set(words.map(normalise))).toEqual(new Set([normalise(words[0] ?? '')]));

describe('however it is written, it is the same word', () => {
  test.each([
    ['case and accents', ['cifrado', 'Cifrado', 'CIFRÁDO', 'cifra\u0301do']],
    ['the Spanish ñ', ['niño', 'NIÑO', 'nino']],
    ['the article', ['تشفير', 'التشفير']],
    ['and, by, like, for', ['تشفير', 'والتشفير', 'بالتشفير', 'كالتشفير', 'فالتشفير', 'للتشفير']],
    ['Arabic vowels and the tatweel', ['تشفير', 'تَشْفِيرٌ', 'تشـــفير', 'تشفيرٍ']],
    ['the forms of alef', ['أطفال', 'اطفال', 'الأطفال', 'إطفال', 'ٱطفال', 'آطفال']],
    ['ya and alef maqsura, ta marbuta and ha', ['حماية', 'حمايه', 'حمایة', 'حماىة']],
    ['the signs on hamza carriers', ['مسؤول', 'مسوول']],
    ['Persian kaf', ['كلمة', 'کلمه']],
    ['presentation forms and full width', ['ﻻ', 'لا']],
    ['full-width letters', ['ＮＣＭＥＣ', 'ncmec']],
    ['digits', ['2024', '٢٠٢٤', '۲۰۲۴']],
    ['full stops between letters', ['CSAM', 'c.s.a.m', 'C.S.A.M']],
    ['full stops between pairs', ['EEUU', 'EE.UU', 'ee.uu']],
    ['apostrophes, as keyboards set them or leave them out', ["don't", 'don’t', 'dont']],
    ['the English possessive', ['children', "children's", 'Children’s']],
  ] as [string, string[]][])('%s', (_, words) => allOne(...words));
});

describe('what is another word stays another', () => {
  test.each([
    ['الم', 'م', 'an article with too little after it'],
    ['الله', 'له', 'the same'],
    ['والدين', 'دين', '"parents" is not "and the debt"'],
    ['بالغين', 'غين', '"adults" is not "by the …"'],
    ['للمس', 'مس', '"for touch" is short'],
    ['example.org', 'exampleorg', 'an address is no abbreviation'],
    ['か', 'が', 'a Japanese mark makes another letter'],
    ['暗号', '暗', 'no sign is lost'],
  ])('%s is not %s: %s', (word, other) => expect(normalise(word)).not.toBe(normalise(other)));
});

test('Words of a few letters keep their article', () => {
  expect(normalise('البر')).toBe('البر');
  expect(normalise('البحر')).toBe('بحر');
});

test('Case, marks and form never matter, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(normalise(word.normalize('NFD'))).toBe(normalise(word.normalize('NFC')));
      expect(normalise(word)).not.toMatch(/[A-ZÀ-ÖØ-Þ]|[\u0300-\u036f]|[\u064b-\u065f]|\u0640/);
    }),
  );
});
